using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;

namespace Kontor.Server.Sales;

/// <summary>What the list of deals can be asked.</summary>
public static class DealList
{
    /// <param name="customers">Where names are searched.</param>
    public static Listing<Deal> Of(IQueryable<Customer> customers) => new Listing<Deal>()
        .Status(deal => deal.State)
        .Part("name", deal => deal.Name)
        .Customer(customers, deal => deal.Customer)
        .Exactly("currency", deal => deal.Currency)
        .Instants("from", "to", deal => deal.OpenedAt)
        .Amounts("Gross", deal => deal.Gross)
        .Without("orders")
        .Sort("openedAt", deal => deal.OpenedAt, isDefault: true)
        .Sort("name", deal => deal.Name)
        .Sort("gross", deal => deal.Gross);
}
