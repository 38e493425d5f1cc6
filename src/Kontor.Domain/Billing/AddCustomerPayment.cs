using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Billing;

/// <summary>Takes money of a customer on account: it pays no invoice until it is applied to one.</summary>
public sealed record AddCustomerPayment : PaymentFields, IMake<CustomerPayment>
{
    public Id<Customer>? Customer { get; init; }

    public decimal? Amount { get; init; }

    /// <summary>ISO 4217; the customer's, else the organisation's.</summary>
    public string? Currency { get; init; }

    public override IEnumerable<Fault> Faults() =>
    [
        .. Check.That(Customer is not null, "customer", "Customer is required."),
        .. Check.That(Amount is > 0, "amount", "Amount is required, and above zero."),
        .. Check.Currency("currency", Currency),
        .. base.Faults(),
    ];

    public IEnumerable<Need> Needs() =>
    [
        Need.All<PaymentMethod>(),
        Need.All<Organisation>(),
        Need.Number("payment"),
        .. Customer is { } customer ? [Need.Of(customer)] : Array.Empty<Need>(),
    ];

    public Made<CustomerPayment> Make(Moment now)
    {
        var customer = now.Find(Customer!.Value) is { State: CustomerState.Active or CustomerState.Inactive } found
            ? found
            : throw new Faulty("customer", "There is no such customer.");
        var currency = new Currency(Currency?.ToUpperInvariant() ?? customer.Currency ?? now.All<Organisation>().First(one => one.State == OrganisationState.Active).Currency);
        if (!currency.Fits(Amount!.Value) || Amount > 999_999_999_999)
        {
            throw new Faulty("amount", $"Amount has at most {currency.Decimals} decimals in {currency}.");
        }

        return new Made<CustomerPayment>(new CustomerPayment
        {
            Id = now.NewId<CustomerPayment>(),
            Number = now.Number("payment"),
            ExternalKey = Change.Optional(null, ExternalKey),
            Customer = customer.Id,
            CustomerName = customer.Name,
            Method = MethodOf(Method, "bank", now),
            Currency = currency.Code,
            Amount = Amount.Value,
            ReceivedOn = ReceivedOn ?? now.Today,
            Reference = Change.Optional(null, Reference),
        });
    }
}
