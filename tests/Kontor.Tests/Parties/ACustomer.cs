using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Parties;

public sealed class ACustomer
{
    private readonly TestMoment now = new();

    [Fact]
    public void Receives_goods_where_the_bill_goes_unless_it_has_a_place_for_them()
    {
        var customer = now.Acme();
        Assert.Equal(People.Home, customer.ShipTo);

        CustomerLifecycle.Table.Take(customer, new EditCustomer { ShipTos = [People.Dock, People.Home] }, now);

        Assert.Equal("Satamatie 2", customer.ShipTo.Line1);
    }

    [Fact]
    public void Offers_each_of_its_mail_addresses_once()
    {
        var customer = now.Acme();

        CustomerLifecycle.Table.Take(
            customer,
            new EditCustomer { BillingEmail = "bills@acme.fi", Contacts = [new("A", "a@acme.fi", null, null), new("B", "Bills@acme.fi", null, null), new("C", null, null, null)] },
            now);

        Assert.Equal(["bills@acme.fi", "a@acme.fi"], customer.Emails);
    }

    [Fact]
    public void Is_not_deleted_while_something_names_it()
    {
        var customer = now.Acme();
        now.Uses(customer);

        Assert.Equal([Need.Use(customer.Id)], new DeleteCustomer().Needs(customer));
        var refused = Assert.Throws<Refused>(() => CustomerLifecycle.Table.Take(customer, new DeleteCustomer(), now));

        Assert.Equal("in-use", refused.Reason.Code);
        Assert.Equal("Customer Acme Oy is in use and cannot be deleted. Deactivate it instead: what names it stays, nothing new can name it.", refused.Reason.Sentence);
        Assert.Equal(CustomerState.Active, customer.State);
    }

    [Fact]
    public void Is_forgotten_but_for_its_number_and_country()
    {
        var customer = now.Make(CustomerLifecycle.Table, new AddCustomer
        {
            Number = "77", Name = "Anna Virtanen", BillTo = People.Home with { Name = "Anna Virtanen" }, BillingEmail = "anna@virtanen.fi", CompanyId = "1",
            VatId = "FI01120389", EInvoiceAddress = "003712345", ShipTos = [People.Dock], Contacts = [new("Anna", "anna@virtanen.fi", "040", null)], PaymentTermDays = 7,
        });

        var facts = CustomerLifecycle.Table.Take(customer, new PseudonymiseCustomer(), now);

        Assert.Equal([new CustomerPseudonymised(customer)], facts);
        Assert.Equal(CustomerState.Pseudonymised, customer.State);
        Assert.Equal(("77", "Pseudonymised 77", 7), (customer.Number, customer.Name, customer.PaymentTermDays));
        Assert.Equal(new Address("Pseudonymised 77", "", null, "", "", null, "FI", null), customer.BillTo);
        Assert.Equal((null, null, null, null), (customer.BillingEmail, customer.CompanyId, customer.VatId, customer.EInvoiceAddress));
        Assert.Empty(customer.ShipTos);
        Assert.Empty(customer.Contacts);
        Assert.Equal("pseudonymised 77 77", customer.SearchText);
    }

    [Fact]
    public void Is_not_known_again_once_forgotten()
    {
        var customer = now.Acme();
        CustomerLifecycle.Table.Take(customer, new PseudonymiseCustomer(), now);

        Assert.Equal(
            "customer-pseudonymised",
            Assert.Throws<Refused>(() => CustomerLifecycle.Table.Take(customer, new EditCustomer { Name = "Acme" }, now)).Reason.Code);
    }
}
