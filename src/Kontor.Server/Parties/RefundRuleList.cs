using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Parties;

/// <summary>What the list of refund rules can be asked.</summary>
public static class RefundRuleList
{
    public static Listing<RefundRule> Of() => new Listing<RefundRule>()
        .Status(rule => rule.State)
        .Exactly("paymentMethod", rule => rule.PaymentMethod)
        .Part("q", rule => rule.PaymentMethod)
        .Sort("paymentMethod", rule => rule.PaymentMethod, isDefault: true, rises: true);
}
