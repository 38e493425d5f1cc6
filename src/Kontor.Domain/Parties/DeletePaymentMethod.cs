using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Removes a payment method that nothing names; its journal stays.</summary>
public sealed record DeletePaymentMethod : IAct<PaymentMethod>
{
    public IEnumerable<Need> Needs(PaymentMethod method) => [Need.Use(method.Id)];

    public IEnumerable<Fact> Apply(PaymentMethod method, Moment now)
    {
        InUse.Refuse(method, now);
        return [];
    }
}
