using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>The order that it was paid for is given up: what no invoice has used is to go back (V36, W10).</summary>
public sealed record ReturnCustomerPayment(Id<Order> Order) : IAct<CustomerPayment>
{
    public IEnumerable<Need> Needs(CustomerPayment payment) => [Need.Of(Order), .. PaymentBack.Needs()];

    public IEnumerable<Fact> Apply(CustomerPayment payment, Moment now) =>
        payment.Unused > payment.RefundDue ? PaymentBack.Propose(payment, payment.Unused - payment.RefundDue, now.The(Order), now) : [];
}
