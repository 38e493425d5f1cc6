using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Removes a payment term that nothing names; its journal stays.</summary>
public sealed record DeletePaymentTerm : IAct<PaymentTerm>
{
    public IEnumerable<Need> Needs(PaymentTerm term) => [Need.Use(term.Id)];

    public IEnumerable<Fact> Apply(PaymentTerm term, Moment now)
    {
        InUse.Refuse(term, now);
        return [];
    }
}
