using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>Takes back a payment that was entered by mistake, or did not come after all: what it had paid is open again.</summary>
/// <param name="Reason">Why, for the journal.</param>
public sealed record CancelCustomerPayment(string? Reason = null) : IAct<CustomerPayment>, IChecked
{
    public static Reason? Refusal(CustomerPayment payment) => payment switch
    {
        { Kind: PaymentKind.Credit } => new Reason("from-credit-note", $"{payment.Number} comes from a credit memo and stays. Apply it to an invoice, or refund it."),
        { Refunded: > 0 } => new Reason("refunded", $"{payment.Number} was paid back in part and stays."),
        _ => null,
    };

    public IEnumerable<Fault> Faults() => Check.Length("reason", Reason, 500);

    public IEnumerable<Fact> Apply(CustomerPayment payment, Moment now)
    {
        var (uses, waits) = (payment.Uses.ToList(), payment.Unused);
        payment.UseNothing();
        return
        [
            .. waits > 0 && payment.Order is { } order ? [new PaymentWaits(payment.Id, order, -waits)] : Array.Empty<Fact>(),
            .. uses.Select(use => new PaymentUsed(payment.Id, use.Invoice, -use.Amount)),
        ];
    }
}
