using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>An invoice that deducted this advance was credited beyond what it asked itself: less of the advance is open, and what was paid of it goes back.</summary>
/// <param name="Amount">With tax.</param>
/// <param name="By">The credit note.</param>
public sealed record RelieveInvoice(decimal Amount, CreditedBy By) : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        var (left, facts) = MoneyBack.Of(invoice, Amount, By);
        MoneyBack.MustBeNothing(invoice, left, By);
        invoice.Released -= Amount;
        return facts;
    }
}
