using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Parties;

public sealed class AddingACustomer
{
    private readonly TestMoment now = new();

    [Fact]
    public void Takes_the_next_number_when_none_is_given()
    {
        Assert.Equal("customer-1", now.Acme().Number);
        Assert.Equal("customer-2", now.Acme().Number);
        Assert.Contains(Need.Number("customer"), new AddCustomer { Name = "Acme Oy", BillTo = People.Home }.Needs());
    }

    [Fact]
    public void Keeps_a_number_that_is_given_and_takes_none()
    {
        Assert.Equal("10023", now.Acme(" 10023 ").Number);
        Assert.Equal([Need.Named<Customer>("10023")], new AddCustomer { Number = " 10023 " }.Needs());
    }

    [Fact]
    public void Is_refused_when_another_has_the_number()
    {
        now.Acme("10023");

        var fault = Assert.Single(Assert.Throws<Faulty>(() => now.Acme("10023")).Faults);

        Assert.Equal(new Fault("number", "Number 10023 already belongs to another customer: Acme Oy."), fault);
    }

    [Fact]
    public void May_take_the_number_of_one_that_was_deleted()
    {
        CustomerLifecycle.Table.Take(now.Acme("10023"), new DeleteCustomer(), now);

        Assert.Equal("10023", now.Acme("10023").Number);
    }

    [Fact]
    public void Tells_all_that_is_missing_at_once() =>
        Assert.Equal(["name", "billTo"], new AddCustomer().Faults().Select(fault => fault.Field));

    [Fact]
    public void Tells_every_fault_by_its_path()
    {
        var body = new AddCustomer
        {
            Name = " ",
            VatId = "12345671",
            Currency = "XYZ",
            PaymentTermDays = -1,
            Language = "sv",
            BillingEmail = "Anna <anna@acme.fi>",
            BillTo = People.Home with { Country = "FIN" },
            ShipTos = [People.Dock, People.Dock with { Country = null! }],
            Contacts = [new Contact("Anna", "anna@acme", null, null), new Contact("", null, null, null)],
        };

        Assert.Equal(
            [
                "name", "vatId", "currency", "paymentTermDays", "language", "billingEmail", "billTo.country",
                "shipTos[1].country", "contacts[0].email", "contacts[1].name",
            ],
            body.Faults().Select(fault => fault.Field));
    }

    [Fact]
    public void Takes_it_for_a_business_when_it_has_a_register_or_vat_number()
    {
        Assert.False(Added(new() { Name = "Anna", BillTo = People.Home }).IsBusiness);
        Assert.True(Added(new() { Name = "Acme", BillTo = People.Home, VatId = "FI 01120389" }).IsBusiness);
        Assert.True(Added(new() { Name = "Acme", BillTo = People.Home, CompanyId = "0112038-9" }).IsBusiness);
        Assert.False(Added(new() { Name = "Acme", BillTo = People.Home, CompanyId = "0112038-9", IsBusiness = false }).IsBusiness);
    }

    [Fact]
    public void Writes_codes_in_capitals_and_names_an_address_after_its_party()
    {
        var customer = Added(new() { Name = "Acme", BillTo = People.Dock, VatId = "fi 01120389", Currency = "eur" });

        Assert.Equal(("FI01120389", "EUR"), (customer.VatId, customer.Currency));
        Assert.Equal(("Acme", "FI"), (customer.BillTo.Name, customer.BillTo.Country));
    }

    [Fact]
    public void Needs_its_payment_method_to_be_an_active_one()
    {
        var card = now.Make(PaymentMethodLifecycle.Table, new AddPaymentMethod { Code = "card", Name = "Card" });
        var body = new AddCustomer { Name = "Acme", BillTo = People.Home, PaymentMethod = "card" };
        Assert.Contains(Need.Named<PaymentMethod>("card"), body.Needs());
        Assert.Equal("card", Added(body).PaymentMethod);

        PaymentMethodLifecycle.Table.Take(card, new DeactivatePaymentMethod(), now);

        Assert.Equal("paymentMethod", Assert.Single(Assert.Throws<Faulty>(() => Added(body)).Faults).Field);
        Assert.Equal("paymentMethod", Assert.Single(Assert.Throws<Faulty>(() => Added(body with { PaymentMethod = "barter" })).Faults).Field);
    }

    [Fact]
    public void Makes_it_findable_without_accents_and_case()
    {
        var customer = Added(new()
        {
            Name = "Järvi & Łódź Straße", BillTo = People.Home, Number = "K-7", VatId = "FI01120389", BillingEmail = "Laskut@Jarvi.fi",
            Contacts = [new Contact("Öhman", "ohman@jarvi.fi", null, null)],
        });

        Assert.Equal("jarvi & lodz strasse k-7 fi01120389 laskut@jarvi.fi ohman@jarvi.fi", customer.SearchText);
        Assert.Equal("jarvi", Searchable.Text("JÄRVI"));
    }

    private Customer Added(AddCustomer body) => now.Make(CustomerLifecycle.Table, body);
}
