using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Says that an order that was not paid on account is settled by giving the money back, without a credit note (V37).</summary>
public sealed record CompensateOrder : IAct<Order>
{
    public static Reason? Refusal(Order order) => order switch
    {
        { Compensated: true } => new Reason("already-compensated", $"{order.Number} is compensated already."),
        { Refunded: 0 } => new Reason("not-refunded", $"Nothing was paid back for {order.Number} yet. Refund its payment first."),
        { Prepaid: > 0 } => new Reason("not-refunded", $"{Words.Plain(order.Prepaid)} {order.Currency} that were paid for {order.Number} have not gone back. Refund the payments first."),
        { Paid: > 0 } => new Reason("not-refunded", $"{Words.Plain(order.Paid)} {order.Currency} that were paid for {order.Number} have not gone back. Refund the payments first."),
        { Due: > 0 } => new Reason("still-due", $"{Words.Plain(order.Due)} {order.Currency} are still to be paid on the invoices of {order.Number}. Credit them, or receive the payment."),
        _ when order.ReadyInvoices.Count > 0 => new Reason("ready-invoices", $"{order.Number} has invoices that are ready. Send or discard them first."),
        _ => null,
    };

    public IEnumerable<Need> Needs(Order order) => [Need.All<PaymentMethod>()];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        if (now.All<PaymentMethod>().Any(method => method.Code == order.PaymentMethod && method.IsInvoice))
        {
            throw new Refused("on-account", $"{order.Number} is paid on account: what was invoiced is credited by a credit note.");
        }

        order.Compensated = true;
        return [];
    }
}
