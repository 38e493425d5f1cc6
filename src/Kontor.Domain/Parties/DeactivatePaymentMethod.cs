using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes a payment method out of use: what names it stays as it is, nothing new can name it.</summary>
public sealed record DeactivatePaymentMethod : IAct<PaymentMethod>
{
    public IEnumerable<Fact> Apply(PaymentMethod method, Moment now) => [];
}
