using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Tests.Kernel;
using Kontor.Tests.Parties;
using Xunit;

namespace Kontor.Tests.Stock;

public sealed class AWarehouse
{
    private readonly TestMoment now = new();

    [Fact]
    public void Forbids_stock_below_zero_unless_it_says_otherwise() =>
        Assert.Equal(NegativeStock.Forbid, now.Make(WarehouseLifecycle.Table, new AddWarehouse { Code = "MAIN", Name = "Main" }).NegativeStock);

    [Fact]
    public void Is_known_by_one_code()
    {
        now.Warehouse("MAIN");
        var second = now.Warehouse("SECOND");

        Assert.Throws<Faulty>(() => now.Warehouse("MAIN"));
        Assert.Throws<Faulty>(() => WarehouseLifecycle.Table.Take(second, new EditWarehouse { Code = "MAIN" }, now));
        Assert.Equal("SECOND", second.Code);
        Assert.Equal(["code", "name"], new AddWarehouse().Faults().Select(fault => fault.Field));
    }

    [Fact]
    public void May_be_renamed_and_have_an_address()
    {
        var main = now.Warehouse("MAIN");
        Assert.Equal("address.country", Assert.Single(new EditWarehouse { Address = People.Dock with { Country = "Finland" } }.Faults()).Field);

        WarehouseLifecycle.Table.Take(main, new EditWarehouse { Code = "HKI", Name = "Helsinki", Address = People.Dock }, now);

        Assert.Equal(("HKI", "Helsinki", "Helsinki", "FI"), (main.Code, main.Name, main.Address!.Name, main.Address.Country));
    }

    [Fact]
    public void Is_not_deleted_while_goods_lie_there()
    {
        var main = now.Warehouse("MAIN");
        now.Uses(main);

        Assert.Equal("in-use", Assert.Throws<Refused>(() => WarehouseLifecycle.Table.Take(main, new DeleteWarehouse(), now)).Reason.Code);
    }
}
