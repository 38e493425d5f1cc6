using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>So much of a payment is for the order and waits for an invoice; below zero it no longer waits, because it was used or went back.</summary>
/// <param name="Payment">Which.</param>
/// <param name="Amount">How much more waits.</param>
/// <param name="Refunded">How much went back.</param>
public sealed record HoldOrderPayment(Guid Payment, decimal Amount, decimal Refunded = 0) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        order.Paid += Amount;
        order.Refunded += Refunded;
        var left = (order.Prepayments.FirstOrDefault(one => one.Payment == Payment)?.Left ?? 0) + Amount;
        order.Prepayments = [.. order.Prepayments.Where(one => one.Payment != Payment), .. left == 0 ? Array.Empty<Prepayment>() : [new Prepayment(Payment, left)]];
        return order.AgreedTerm?.Holds == Parties.PaymentHold.Shipping ? InvoiceOrder.Leave(order, order.Lines, now) : [];
    }
}
