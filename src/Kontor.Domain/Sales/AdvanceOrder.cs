using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

/// <summary>Takes the order to its next stage (T20): the quote is printed, all that is open is put on a draft shipment, the drafts leave, what is left is invoiced and sent.</summary>
public sealed record AdvanceOrder : IAct<Order>
{
    public static Reason? Refusal(Order order) => order switch
    {
        { Lines.Count: 0, Issued.Count: 0 } => order.Empty,
        { OnHold: true } => order.Held,
        { Stage: Stage.QUOTEREADY } => new Reason("quote-ready", $"The quote {order.Number} waits for the customer’s answer. Convert it to an order when it is accepted."),
        { Stage: Stage.COMPLETED } => new Reason("completed", $"{order.Number} is complete: there is no stage after it."),
        { Stage: Stage.SHIPPAPER or Stage.BACKORDER } => ShipOrder.Refusal(order),
        { Stage: Stage.INVOICE, ReadyInvoices.Count: 0 } => BillOrder.Refusal(order),
        _ => null,
    };

    public static IEnumerable<Permit> AlsoNeeds(Order order) => order.Stage switch
    {
        Stage.PRINTQUOTE or Stage.SHIPPAPER or Stage.BACKORDER => [],
        Stage.SHIPMENT => [new Permit("shipments.confirm", "To advance it from here")],
        _ => [new Permit("invoices.send", "To advance it from here")],
    };

    /// <summary>To print, and to look for the goods a first time, always goes.</summary>
    public static bool LooksBeyond(Order order) => order is not ({ Stage: Stage.PRINTQUOTE } or { Stage: Stage.SHIPPAPER, Missing: null });

    public IEnumerable<Need> Needs(Order order) => order.Stage is Stage.SHIPPAPER or Stage.BACKORDER
        ? [Need.All<Warehouse>(), .. ToShip(order).Select(line => Need.Of(line.Product!.Value.As<StockItem>()))]
        : OrderTaxes.Needs;

    public IEnumerable<Fact> Apply(Order order, Moment now) => order.Stage switch
    {
        Stage.PRINTQUOTE => Print(order, now),
        Stage.SHIPPAPER or Stage.BACKORDER => Plan(order, now),
        Stage.SHIPMENT => Leave(order, now),
        _ => Bill(order, now),
    };

    private static List<Fact> Print(Order order, Moment now)
    {
        order.PrintQuote(now);
        return [];
    }

    /// <summary>Where the warehouse has too little, the order waits for goods; with goods there it goes on.</summary>
    private static IEnumerable<Fact> Plan(Order order, Moment now)
    {
        if (Lacking(order, now) is not { } lacking)
        {
            order.Missing = null;
            order.Tell("Are the goods there?", $"yes; {Taken(now)}", Stage.SHIPMENT);
            return new ShipOrder().Apply(order, now);
        }

        if (order.Stage == Stage.BACKORDER && order.Missing is not null)
        {
            throw new Refused("stock-short", $"{order.Number} still waits for goods. {lacking} Ship what is there, or wait until the rest comes in.");
        }

        order.Missing = lacking;
        order.Tell("Are the goods there?", $"no: {lacking}", Stage.BACKORDER);
        return [new Warned("backorder", $"{order.Number} waits for goods. {lacking}")];
    }

    private static IEnumerable<Fact> Leave(Order order, Moment now)
    {
        order.Tell("Have the goods left?", Taken(now), order.Invoicing == Invoicing.Invoiced ? Stage.COMPLETED : Stage.INVOICE);
        return [new OrderAdvanced(order.Id, order.DraftShipments, [])];
    }

    private static IEnumerable<Fact> Bill(Order order, Moment now)
    {
        order.Tell("Is all of it invoiced?", Taken(now), Stage.COMPLETED);
        if (order.ReadyInvoices.Count > 0)
        {
            yield return new OrderAdvanced(order.Id, [], order.ReadyInvoices);
        }

        if (BillOrder.Refusal(order) is null)
        {
            foreach (var fact in OrderBilling.Billed(order, new BillOrder(), sendAtOnce: true, now))
            {
                yield return fact;
            }
        }
    }

    /// <summary>What the default warehouse has too little of, in words; nothing when there is enough, or when it may go below zero.</summary>
    private static string? Lacking(Order order, Moment now)
    {
        var warehouse = now.All<Warehouse>().First(one => one.Id == order.Terms.DefaultWarehouse);
        var lacking = ToShip(order)
            .GroupBy(line => line.Product!.Value)
            .Select(lines => (Item: now.Find(lines.Key.As<StockItem>()), lines.First().Sku, Wanted: lines.Sum(line => line.ToShip)))
            .Where(one => (one.Item?.OnHandIn(warehouse.Id) ?? 0) < one.Wanted)
            .Select(one => $"{one.Sku}: {Words.Plain(one.Wanted)} to be shipped, {Words.Plain(Math.Max(0, one.Item?.OnHandIn(warehouse.Id) ?? 0))} in {warehouse.Code}.")
            .ToList();
        return warehouse.NegativeStock == NegativeStock.Forbid && lacking.Count > 0 ? string.Join(" ", lacking) : null;
    }

    private static IEnumerable<OrderLine> ToShip(Order order) => order.Lines.Where(line => line is { IsStocked: true, ToShip: > 0 });

    private static string Taken(Moment now) => $"{now.By.Name}, {now.Today:yyyy-MM-dd}";
}
