using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Changes by which methods money may go back from now on. How it came in stays.</summary>
public sealed record EditRefundRule : RefundRuleFields, IAct<RefundRule>
{
    public IEnumerable<Need> Needs(RefundRule rule) => [Need.All<PaymentMethod>()];

    public IEnumerable<Fact> Apply(RefundRule rule, Moment now)
    {
        if (Change.Text(rule.PaymentMethod, PaymentMethod) != rule.PaymentMethod)
        {
            throw new Faulty("paymentMethod", "A refund rule stays with its payment method. Add another rule.");
        }

        Fill(rule, now);
        return [];
    }
}
