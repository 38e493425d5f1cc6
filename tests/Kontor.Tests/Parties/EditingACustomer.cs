using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Parties;

public sealed class EditingACustomer
{
    private readonly TestMoment now = new();

    [Fact]
    public void Leaves_what_is_not_sent()
    {
        var customer = now.Make(CustomerLifecycle.Table, new AddCustomer
        {
            Name = "Acme Oy", BillTo = People.Home, CompanyId = "0112038-9", PaymentTermDays = 30, Language = "fi", Contacts = [new("Anna", null, null, "buyer")],
        });

        Edit(customer, new EditCustomer { Name = "Acme Ab" });

        Assert.Equal(
            ("Acme Ab", "customer-1", "0112038-9", 30, "fi", true, People.Home),
            (customer.Name, customer.Number, customer.CompanyId, customer.PaymentTermDays, customer.Language, customer.IsBusiness, customer.BillTo));
        Assert.Equal("Anna", Assert.Single(customer.Contacts).Name);
    }

    [Fact]
    public void Clears_a_text_that_is_sent_empty_and_replaces_a_list()
    {
        var customer = now.Make(CustomerLifecycle.Table, new AddCustomer
        {
            Name = "Acme Oy", BillTo = People.Home, BillingEmail = "a@acme.fi", Currency = "SEK", ShipTos = [People.Dock, People.Home],
        });

        Edit(customer, new EditCustomer { BillingEmail = "", Currency = "", ShipTos = [People.Home] });

        Assert.Null(customer.BillingEmail);
        Assert.Null(customer.Currency);
        Assert.Equal(People.Home, Assert.Single(customer.ShipTos));
    }

    [Fact]
    public void Cannot_clear_its_name_or_number() =>
        Assert.Equal(["number", "name"], new EditCustomer { Name = "", Number = " " }.Faults().Select(fault => fault.Field));

    [Fact]
    public void Cannot_take_the_number_of_another()
    {
        now.Acme("1");
        var second = now.Acme("2");

        Assert.Equal([Need.Named<Customer>("1")], new EditCustomer { Number = "1" }.Needs(second));
        Assert.Throws<Faulty>(() => Edit(second, new EditCustomer { Number = "1" }));
        Assert.Equal("2", second.Number);
    }

    [Fact]
    public void May_send_its_own_number_again()
    {
        var customer = now.Acme("1");

        Assert.Empty(new EditCustomer { Number = "1" }.Needs(customer));
        Edit(customer, new EditCustomer { Number = "1", Name = "Acme" });

        Assert.Equal("Acme", customer.Name);
    }

    [Fact]
    public void Changes_what_a_search_finds()
    {
        var customer = now.Acme("1");

        Edit(customer, new EditCustomer { Name = "Böhm" });

        Assert.Equal("bohm 1", customer.SearchText);
    }

    private void Edit(Customer customer, EditCustomer body)
    {
        Assert.Empty(body.Faults());
        CustomerLifecycle.Table.Take(customer, body, now);
    }
}
