using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>What was paid beforehand pays an invoice of the order, now that it is issued.</summary>
public sealed record UsePayment(PaidPaper Paper) : IAct<Payment>
{
    public IEnumerable<Fact> Apply(Payment payment, Moment now) => ApplyPayment.Use(payment, Paper, now);
}
