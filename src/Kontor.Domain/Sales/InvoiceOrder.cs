using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>A paper was sent: what it covers is invoiced, and what was paid beforehand pays it. Goods of a type without shipping papers leave the stock with it.</summary>
/// <param name="Paper">The paper, with what of it is open.</param>
/// <param name="Date">Its date.</param>
/// <param name="Rounding">What the cash in use could not pay.</param>
/// <param name="Lines">What it covers.</param>
/// <param name="Advance">What it asks for in advance; nothing for other papers.</param>
public sealed record InvoiceOrder(IssuedPaper Paper, DateOnly Date, decimal Rounding, IReadOnlyList<BilledLine> Lines, PostedAdvance? Advance) : IAct<Order>
{
    public IEnumerable<Need> Needs(Order order) => OrderTaxes.Needs;

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        if (Paper.Kind != InvoiceKind.CreditNote)
        {
            OrderTaxPoint.Check(order, this, now);
        }

        foreach (var (id, covers, net, _) in Lines)
        {
            var line = order.Line(id);
            line.Invoiced += covers;
            line.InvoicedNet += net;
        }

        order.InvoicedGross += Paper.Gross;
        order.Rounding += Rounding;
        var ready = order.ReadyAdvances.FirstOrDefault(one => one.InvoiceId == Paper.InvoiceId);
        order.Forget(Paper.InvoiceId);
        order.Issued = [.. order.Issued, Paper];
        if (Advance is { } asked)
        {
            order.Advances = [.. order.Advances, new OrderAdvance(Paper.InvoiceId, Paper.Number, Date, asked.Sku, asked.Description, asked.Account, asked.Subtotals, asked.Subtotals, IsFixed: ready?.Asked is { Percent: null })];
        }

        if (Paper.Kind == InvoiceKind.CreditNote && order.IsOverCredited)
        {
            throw new Refused(
                "over-credited",
                $"{Words.Or(order.CreditMemos.Where(memo => memo.Credited > 0).Select(memo => memo.Number))} has credited {Words.Plain(order.CreditedByMemos)} {order.Currency} of {order.Number} already: at most {Words.Plain(order.InvoicedGross - Paper.Gross - order.CreditedByMemos)} more can be. Credit single rows, or an amount.");
        }

        if (order.Credits is { } credited)
        {
            yield return new OrderMemoTold(credited.Order, new OrderMemo(order.Id, order.Number, -order.InvoicedGross));
        }

        if (ready?.Asked is not null)
        {
            // Whatever was changed while it waited, and was not followed.
            yield return new OrderEdited(order.Id, HasAdvances: true);
        }

        if (Lines.Any(one => order.Line(one.Line).IsOverInvoiced) && Paper.Kind != InvoiceKind.CreditNote)
        {
            yield return new Warned("over-invoiced", order.OverInvoicedSentence());
        }

        foreach (var used in OrderPayments.UsePrepaid(order, Paper))
        {
            yield return used;
        }

        if (order.Terms is { Category: OrderCategory.CreditMemo, AffectsInventory: true })
        {
            yield return new OrderGoodsBack(
                order.Id,
                order.Number,
                order.Terms.DefaultWarehouse,
                [.. Lines.Select(one => (Line: order.Line(one.Line), one.Covers)).Where(one => one.Line.IsStocked && one.Covers > 0).Select(one => new ReservationChange(one.Line.Product!.Value.As<Stock.StockItem>(), one.Covers))]);
        }

        foreach (var left in Paper.Kind == InvoiceKind.CreditNote ? [] : Leave(order, [.. order.Lines.Where(line => Lines.Any(one => one.Line == line.Id))], now))
        {
            yield return left;
        }
    }

    /// <summary>Goods of a type without shipping papers leave when they are invoiced, or the stock of a walk-in sale would never fall; of an order on hold, when it is released.</summary>
    internal static IEnumerable<Fact> Leave(Order order, IReadOnlyList<OrderLine> lines, Moment now) =>
        order is { OnHold: false, WaitsForPayment: false, Terms: { AffectsInventory: true, UsesShippingPapers: false, Category: not OrderCategory.CreditMemo } } && Taken(order, lines) is { Count: > 0 } rows
            ? [OrderShipmentPlanned.Of(order, rows, confirm: true, now)]
            : [];

    /// <summary>What left before, or waits on a draft, does not leave again; what came back is sent again by hand.</summary>
    private static List<PlannedRow> Taken(Order order, IReadOnlyList<OrderLine> lines)
    {
        var rows = new List<PlannedRow>();
        foreach (var line in lines.Where(line => line.IsStocked))
        {
            var paid = Math.Min(new Unit(line.Unit).Whole(line.Invoiced), line.Wanted);
            var quantity = Math.Min(paid - (line.Shipped - line.ReturnedForCredit) - line.Unstocked - line.Planned, line.ToShip);
            if (quantity > 0)
            {
                line.Planned += quantity;
                rows.Add(new PlannedRow(line, quantity, order.Terms.DefaultWarehouse));
            }
        }

        return rows;
    }
}

/// <summary>What an advance invoice was booked on, and what it asked for.</summary>
public sealed record PostedAdvance(string? Sku, string Description, string? Account, IReadOnlyList<TaxSubtotal> Subtotals);
