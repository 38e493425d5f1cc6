using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes a payment method into use again.</summary>
public sealed record ActivatePaymentMethod : IAct<PaymentMethod>
{
    public IEnumerable<Fact> Apply(PaymentMethod method, Moment now) => [];
}
