using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Parties;

public sealed class ASupplier
{
    private readonly TestMoment now = new();

    [Fact]
    public void Is_numbered_and_found_like_a_customer()
    {
        var supplier = Added(new AddSupplier { Name = "Grönroos", Address = People.Dock, OrderEmail = "orders@gronroos.fi" });

        Assert.Equal(("supplier-1", "Grönroos", "gronroos supplier-1 orders@gronroos.fi"), (supplier.Number, supplier.Address.Name, supplier.SearchText));
        Assert.Throws<Faulty>(() => Added(new AddSupplier { Name = "Other", Address = People.Dock, Number = "supplier-1" }));
    }

    [Fact]
    public void Tells_every_fault_by_its_path() =>
        Assert.Equal(
            ["name", "address", "currency", "contacts[0].email", "orderEmail", "language", "paymentTermDays"],
            new AddSupplier { Currency = "EURO", OrderEmail = "x", Language = "de", PaymentTermDays = 366, Contacts = [new("A", "b", null, null)] }.Faults().Select(fault => fault.Field));

    [Fact]
    public void Keeps_what_an_edit_does_not_send()
    {
        var supplier = Added(new AddSupplier { Name = "Grönroos", Address = People.Dock, Currency = "SEK", PaymentTermDays = 60 });

        SupplierLifecycle.Table.Take(supplier, new EditSupplier { Currency = "", Language = "fr" }, now);

        Assert.Equal(("Grönroos", null, 60, "fr"), (supplier.Name, supplier.Currency, supplier.PaymentTermDays, supplier.Language));
    }

    private Supplier Added(AddSupplier body) => now.Make(SupplierLifecycle.Table, body);
}
