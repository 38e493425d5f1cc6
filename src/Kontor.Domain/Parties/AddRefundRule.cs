using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Says by which methods money may go back that came in by one (W13).</summary>
public sealed record AddRefundRule : RefundRuleFields, IMake<RefundRule>
{
    public override IEnumerable<Fault> Faults() =>
        [.. Check.Given("paymentMethod", PaymentMethod), .. Check.Given("refundMethods", RefundMethods), .. base.Faults()];

    public IEnumerable<Need> Needs() => [Need.All<PaymentMethod>(), .. Codes.Asked<RefundRule>(PaymentMethod)];

    public Made<RefundRule> Make(Moment now)
    {
        Codes.MustBeFree<RefundRule>("paymentMethod", PaymentMethod, now);
        var code = PaymentMethod!.Trim();
        if (!now.All<PaymentMethod>().Any(method => method.State == PaymentMethodState.Active && method.Code == code))
        {
            throw new Faulty("paymentMethod", $"There is no active payment method {code}.");
        }

        var rule = new RefundRule { Id = now.NewId<RefundRule>(), PaymentMethod = code };
        Fill(rule, now);
        return new Made<RefundRule>(rule);
    }
}
