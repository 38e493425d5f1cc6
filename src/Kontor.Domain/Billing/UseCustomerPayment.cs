using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>What was paid beforehand pays an invoice of the order, now that it is issued.</summary>
public sealed record UseCustomerPayment(PaidPaper Paper) : IAct<CustomerPayment>
{
    public IEnumerable<Fact> Apply(CustomerPayment payment, Moment now) => ApplyCustomerPayment.Use(payment, Paper, now);
}
