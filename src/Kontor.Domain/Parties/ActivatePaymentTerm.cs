using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes a payment term into use again.</summary>
public sealed record ActivatePaymentTerm : IAct<PaymentTerm>
{
    public IEnumerable<Fact> Apply(PaymentTerm term, Moment now) => [];
}
