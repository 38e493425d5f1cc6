using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Kontor.Tests.Sales;
using Xunit;

namespace Kontor.Tests.Parties;

/// <summary>W14, W15: what an organisation bills advances and fees as.</summary>
public sealed class TheProductsOfAnOrganisation
{
    private readonly TestMoment now = NewHouse.Furnished();

    private Organisation Ours => now.All<Organisation>().Single();

    [Fact]
    public void Of_a_new_house_are_one_advance_for_every_way_to_pay()
    {
        var advance = now.Named<Product>("ADVANCE")!;

        Assert.False(advance.IsInventory);
        Assert.Equal([.. now.All<PaymentMethod>().Select(method => method.Code)], Ours.AdvanceProducts.Select(row => row.PaymentMethod));
        Assert.Equal(advance.Id, Ours.AdvanceProductFor("card"));
        Assert.Null(Ours.AdvanceProductFor("barter"));
    }

    [Fact]
    public void Are_active_services_and_one_for_each_method()
    {
        var (mug, work) = (now.Named<Product>("MUG")!.Id, now.Named<Product>("EBOOK")!);

        Assert.Equal(["advanceProducts[0].product"], Faults(new() { AdvanceProducts = [new("card", mug)] }));
        Assert.Equal(["advanceProducts[0].paymentMethod"], Faults(new() { AdvanceProducts = [new("barter", work.Id)] }));
        Assert.Equal(["serviceFeeProducts[1]"], Faults(new() { ServiceFeeProducts = [work.Id, mug] }));
        Assert.Equal(
            ["advanceProducts[0].product", "advanceProducts[1].product", "advanceProducts"],
            new EditOrganisation { AdvanceProducts = [new("card"), new("card", mug, "MUG")] }.Faults().Select(fault => fault.Field));

        Edit(new() { AdvanceProducts = [new("card", ProductSku: "EBOOK")], ServiceFeeProducts = [work.Id, work.Id] });
        Assert.Equal([new AdvanceProduct("card", work.Id)], Ours.AdvanceProducts);
        Assert.Equal([work.Id], Ours.ServiceFeeProducts);

        ProductLifecycle.Table.Take(work, new DeactivateProduct(), now);
        Edit(new() { AdvanceProducts = Ours.AdvanceProducts, ServiceFeeProducts = [work.Id] });
        Edit(new() { AdvanceProducts = [], ServiceFeeProducts = [] });
        Assert.Equal(["serviceFeeProducts[0]"], Faults(new() { ServiceFeeProducts = [work.Id] }));
    }

    private void Edit(EditOrganisation body) => OrganisationLifecycle.Table.Take(Ours, body, now);

    private IEnumerable<string> Faults(EditOrganisation body) => Assert.Throws<Faulty>(() => Edit(body)).Faults.Select(fault => fault.Field);
}
