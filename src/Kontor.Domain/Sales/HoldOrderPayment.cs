using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>So much of a payment is for the order and waits for an invoice; below zero it no longer waits.</summary>
public sealed record HoldOrderPayment(Guid Payment, decimal Amount) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        order.Paid += Amount;
        var left = (order.Prepayments.FirstOrDefault(one => one.Payment == Payment)?.Left ?? 0) + Amount;
        order.Prepayments = [.. order.Prepayments.Where(one => one.Payment != Payment), .. left == 0 ? Array.Empty<Prepayment>() : [new Prepayment(Payment, left)]];
        return order.AgreedTerm?.Holds == Parties.PaymentHold.Shipping ? InvoiceOrder.Leave(order, order.Lines, now) : [];
    }
}
