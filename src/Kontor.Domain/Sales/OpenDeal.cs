using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Begins a sale that several orders will carry out (W01).</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Customer">Who buys.</param>
/// <param name="Currency">ISO 4217; the customer's, else the organisation's.</param>
public sealed record OpenDeal(string? Name = null, Id<Customer>? Customer = null, string? Currency = null) : IMake<Deal>, IChecked
{
    public IEnumerable<Fault> Faults() =>
    [
        .. Check.Given("name", Name),
        .. Check.Filled("name", Name, 200),
        .. Check.Given("customer", Customer),
        .. Check.Currency("currency", Currency),
    ];

    public IEnumerable<Need> Needs() => [Need.All<Organisation>(), .. Customer is { } customer ? [Need.Of(customer)] : Array.Empty<Need>()];

    public Made<Deal> Make(Moment now)
    {
        if (now.Find(Customer!.Value) is not { State: CustomerState.Active } customer)
        {
            throw new Faulty("customer", "There is no such active customer. Add the customer first.");
        }

        return new Made<Deal>(new Deal
        {
            Id = now.NewId<Deal>(),
            Name = Name!.Trim(),
            Customer = customer.Id,
            CustomerName = customer.Name,
            Currency = Currency?.Trim().ToUpperInvariant() ?? customer.Currency ?? now.All<Organisation>().First(one => one.State == OrganisationState.Active).Currency,
            OpenedAt = now.Instant,
            OpenedBy = now.By.Name,
        });
    }
}
