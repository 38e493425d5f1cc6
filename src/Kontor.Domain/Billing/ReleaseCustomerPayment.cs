using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>An invoice that it paid was credited: so much of it pays that no longer. It waits again, or goes back at once where the note is the receipt of a refund.</summary>
/// <param name="Invoice">Which.</param>
/// <param name="Order">Whose invoice it is.</param>
/// <param name="Amount">How much.</param>
/// <param name="By">The credit note.</param>
public sealed record ReleaseCustomerPayment(Id<Invoice> Invoice, Id<Order> Order, decimal Amount, CreditedBy By) : IAct<CustomerPayment>
{
    public IEnumerable<Need> Needs(CustomerPayment payment) => [Need.Of(Order), .. PaymentBack.Needs()];

    public IEnumerable<Fact> Apply(CustomerPayment payment, Moment now)
    {
        payment.Release(Invoice, Amount);
        if (By.Refund is { } refund)
        {
            return PaymentBack.Give(payment, Amount, (refund.Method, refund.Reason, By.Number), waited: 0, now);
        }

        var order = now.The(Order);
        return
        [
            .. payment.Order is { } own ? [new PaymentWaits(payment.Id, own, Amount)] : Array.Empty<Fact>(),
            .. By.BillAgain && order.State != OrderState.Cancelled ? [] : PaymentBack.Propose(payment, Amount, order, now),
        ];
    }
}
