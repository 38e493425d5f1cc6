using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Removes a payment method that nothing names; its journal stays.</summary>
public sealed record DeletePaymentMethod : IAct<PaymentMethod>
{
    public IEnumerable<Need> Needs(PaymentMethod method) => [Need.Use(method.Id), Need.All<RefundRule>(), Need.All<Organisation>()];

    public IEnumerable<Fact> Apply(PaymentMethod method, Moment now)
    {
        InUse.Refuse(
            method,
            now,
            alsoBy: now.All<RefundRule>().Any(rule => rule.State != RefundRuleState.Deleted && rule.RefundMethods.Contains(method.Code))
                || now.All<Organisation>().Any(one => one.State != OrganisationState.Deleted && one.AdvanceProductFor(method.Code) is not null));
        return [];
    }
}
