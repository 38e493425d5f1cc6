using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Sales;

/// <summary>What the list of deals can be asked.</summary>
public static class DealList
{
    /// <param name="customers">Where names are searched.</param>
    public static Listing<Deal> Of(IQueryable<Customer> customers) => new Listing<Deal>()
        .Status(deal => deal.State)
        .Part("name", deal => deal.Name)
        .One("customer", deal => deal.Customer)
        .Filter("customerName", (deals, value) => Named(deals, customers, value), "A part of the customer's name, number or mail address.")
        .Exactly("currency", deal => deal.Currency)
        .Instants("from", "to", deal => deal.OpenedAt)
        .Amounts("Gross", deal => deal.Gross)
        .Without("orders")
        .Sort("openedAt", deal => deal.OpenedAt, isDefault: true)
        .Sort("name", deal => deal.Name)
        .Sort("gross", deal => deal.Gross);

    private static IQueryable<Deal> Named(IQueryable<Deal> deals, IQueryable<Customer> customers, string name)
    {
        var pattern = ListValues.Containing(Searchable.Text(name));
        var found = customers.Where(customer => EF.Functions.Like(customer.SearchText, pattern, "\\")).Select(customer => customer.Id);
        return deals.Where(deal => found.Contains(deal.Customer));
    }
}
