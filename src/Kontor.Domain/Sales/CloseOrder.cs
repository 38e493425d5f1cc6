using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Puts the order away: nothing more is expected of it.</summary>
public sealed record CloseOrder : IAct<Order>
{
    public static Reason? Refusal(Order order) => order switch
    {
        { Lines.Count: 0, Issued.Count: 0 } => order.Empty,
        { OnHold: true } => order.Held,
        { Fulfilment: Fulfilment.Open or Fulfilment.PartDelivered } =>
            new Reason("not-delivered", $"{order.Number} is not delivered yet. Ship the rest, or mark it as delivered."),
        { Invoicing: not Invoicing.Compensated, Terms: { Category: OrderCategory.Standard, UsesInvoicing: true } } when OrderBilling.Left(order).Any() =>
            new Reason("not-invoiced", $"{order.Number} is not invoiced yet. Invoice the rest first."),
        _ when order.Lines.Any(line => line.Planned > 0) =>
            new Reason("draft-shipments", $"{order.Number} has draft shipments. Confirm or discard them first."),
        _ when order.DraftReturns.Count > 0 =>
            new Reason("draft-returns", $"Goods of {order.Number} are on their way back. Confirm or discard the returns first."),
        _ when order.Advances.Any(advance => advance.Left.Count > 0) =>
            new Reason("advance-left", $"An advance of {order.Number} is not deducted. Invoice the rest, or credit the advance."),
        { Invoicing: not Invoicing.Compensated, Terms.UsesInvoicing: true } when order.OverInvoicedRows().Count > 0 =>
            new Reason("over-invoiced", order.OverInvoicedSentence()),
        _ when order.ReadyInvoices.Count > 0 =>
            new Reason("ready-invoices", $"{order.Number} has invoices that are ready. Send or discard them first."),
        _ => null,
    };

    public IEnumerable<Fact> Apply(Order order, Moment now) => [];
}
