using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes a payment term out of use: what names it stays as it is, nothing new can name it.</summary>
public sealed record DeactivatePaymentTerm : IAct<PaymentTerm>
{
    public IEnumerable<Fact> Apply(PaymentTerm term, Moment now) => [];
}
