using Kontor.Domain.Billing;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Kontor.Domain.Tax;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>What holds after every act, counted again from the papers: orders, shipments, invoices and moves.</summary>
internal static class Invariants
{
    public static async Task Hold(IBooks books)
    {
        var orders = await books.All<Order>();
        var shipments = await books.All<Shipment>();
        var invoices = await books.All<Invoice>();
        Count(orders, await books.All<StockItem>(), await books.Moves(), [.. (await books.All<Warehouse>()).Where(one => one.IsQuarantine)]);
        Deliver(orders, shipments);
        Link(orders);
        Stand(orders, shipments);
        foreach (var order in orders)
        {
            Bill(order, [.. invoices.Where(invoice => invoice.Order == order.Id && invoice.State != InvoiceState.Discarded)]);
        }

        Assert.All(invoices, Adds);
        Number(invoices, isCredit: false);
        Number(invoices, isCredit: true);
        MoneyInvariants.Hold(orders, invoices, await books.All<CustomerPayment>());
        await ReturnInvariants.Hold(books, orders, shipments);
        await OfferInvariants.Hold(books, orders);
        await DealInvariants.Hold(books, orders);
    }

    /// <summary>Invariant 1.</summary>
    private static void Count(IReadOnlyList<Order> orders, IReadOnlyList<StockItem> items, IReadOnlyList<StockMove> moves, IReadOnlyList<Warehouse> apart)
    {
        var open = orders.SelectMany(order => order.Lines.Where(line => line.Product is not null).Select(line => (line.Product, Open: Demand(order, line))))
            .GroupBy(one => one.Product!.Value.Value, one => one.Open).ToDictionary(one => one.Key, one => one.Sum());
        foreach (var item in items)
        {
            var own = moves.Where(move => move.StockItem == item.Id).ToList();
            Assert.Equal(own.Sum(move => move.Quantity), item.OnHand);
            Assert.All(item.Levels, level => Assert.Equal(own.Where(move => move.Warehouse == level.Warehouse).Sum(move => move.Quantity), level.OnHand));
            Assert.Equal(open.GetValueOrDefault(item.Key), item.Reserved);
            var lies = own.Where(move => apart.Any(one => one.Id == move.Warehouse)).Sum(move => move.Quantity);
            Assert.Equal((lies, item.OnHand - lies - item.Reserved), (item.Quarantined, item.Virtual));
        }
    }

    /// <summary>What an order keeps of the stock, by the words of the requirement alone.</summary>
    private static decimal Demand(Order order, OrderLine line) =>
        order.State is OrderState.Created or OrderState.Approved && order.Terms is { Category: OrderCategory.Standard, AffectsInventory: true } && line.IsStocked
            ? Math.Max(0, line.Ordered - line.Cancelled - line.Shipped - line.Unstocked + line.Returned)
            : 0;

    private static void Deliver(IReadOnlyList<Order> orders, IReadOnlyList<Shipment> shipments)
    {
        var rows = shipments.SelectMany(shipment => shipment.Lines.Select(line => (shipment.State, line.OrderLine, line.Quantity))).ToLookup(row => row.OrderLine);
        foreach (var line in orders.SelectMany(order => order.Lines))
        {
            Assert.Equal(rows[line.Id].Where(row => row.State == ShipmentState.Confirmed).Sum(row => row.Quantity), line.Shipped);
            Assert.Equal(rows[line.Id].Where(row => row.State == ShipmentState.Draft).Sum(row => row.Quantity), line.Planned);
            Assert.True(line.Shipped + line.Unstocked - line.Returned + line.Planned <= line.Ordered - line.Cancelled, $"{line.Description}: more on its way than ordered.");
        }
    }

    /// <summary>The drafts of an order on hold are on hold, and no others; its stage is the last word of the path to it.</summary>
    private static void Stand(IReadOnlyList<Order> orders, IReadOnlyList<Shipment> shipments)
    {
        var held = orders.Where(order => order.OnHold).Select(order => order.Id).ToHashSet();
        Assert.All(shipments.Where(shipment => shipment.State == ShipmentState.Draft), draft => Assert.Equal(held.Contains(draft.Order), draft.OnHold));
        Assert.All(orders, order => Assert.Equal(order.Stage.ToString(), order.StageReason[^1].Says));
    }

    /// <summary>What one order says of another, the other says of it.</summary>
    private static void Link(IReadOnlyList<Order> orders)
    {
        foreach (var order in orders)
        {
            Assert.All(order.ConvertedTo, link => Assert.Equal(order.Id, orders.Single(one => one.Id == link.Order && one.Number == link.Number).ConvertedFrom!.Order));
            Assert.True(order.SplitTo is not { } rest || orders.Single(one => one.Id == rest.Order).SplitFrom!.Order == order.Id);
            Assert.True(order.SplitFrom is not { } goods || orders.Single(one => one.Id == goods.Order).SplitTo!.Order == order.Id);
            Assert.True(order.ConvertedFrom is not { } from || orders.Single(one => one.Id == from.Order).ConvertedTo.Any(link => link.Order == order.Id));
        }
    }

    /// <summary>Invariant 2.</summary>
    private static void Bill(Order order, IReadOnlyList<Invoice> invoices)
    {
        var rows = invoices.SelectMany(invoice => invoice.Lines.Select(line => (invoice.State, Line: line))).Where(row => row.Line.OrderLine is not null).ToLookup(row => row.Line.OrderLine!.Value);
        foreach (var line in order.Lines)
        {
            Assert.Equal((rows[line.Id].Sum(row => row.Line.Net), rows[line.Id].Sum(row => row.Line.Covers)), (line.BilledNet, line.Billed));
            var sent = rows[line.Id].Where(row => row.State == InvoiceState.Sent).ToList();
            Assert.Equal((sent.Sum(row => row.Line.Net), sent.Sum(row => row.Line.Covers)), (line.InvoicedNet, line.Invoiced));
        }

        LetGoInvariants.Hold(order, invoices);
        Assert.Equal(invoices.Where(invoice => invoice.State == InvoiceState.Sent).Sum(invoice => invoice.Gross), order.InvoicedGross);
        var billed = TaxSubtotals.Less(TaxSubtotals.Sum([], invoices.SelectMany(invoice => invoice.TaxSubtotals)), []).ToDictionary(one => one.Key());
        Assert.Equal(
            billed.Values.Select(one => (one.Key(), one.Base, one.Tax)),
            TaxSubtotals.Less(order.BilledTax, []).Select(one => (one.Key(), one.Base, one.Tax)));
        var over = order.ReadyAdvances.Count > 0 || order.Advances.Any(advance => advance.Left.Count > 0) || order.Lines.Any(line => Math.Abs(line.BilledNet + line.CreditedNet) > Math.Abs(line.Net) || line.Billed + line.Credited > line.Wanted);
        if (over)
        {
            return;
        }

        Assert.All(billed.Values, one => Assert.InRange(Math.Abs(one.Base), 0, Math.Abs(order.TaxSubtotals.Single(whole => whole.Key() == one.Key()).Base)));
        Assert.All(order.Lines, line => Assert.True(line is { Credited: >= 0, CreditedNet: >= 0 } || order.Terms.Category == OrderCategory.CreditMemo));
        if (order.Lines.All(line => line.BilledNet + line.CreditedNet == line.Net))
        {
            // To the cent, for every rate.
            Assert.Equal(
                TaxSubtotals.Less(order.TaxSubtotals, order.CreditedTax).Select(one => (one.Key(), one.Base, one.Tax)),
                billed.Values.Select(one => (one.Key(), one.Base, one.Tax)));
            Assert.Equal(order.Gross - order.CreditedTax.Sum(one => one.Base + one.Tax), invoices.Sum(invoice => invoice.Gross));
        }
    }

    /// <summary>A paper adds up by itself (EN 16931).</summary>
    private static void Adds(Invoice invoice)
    {
        var currency = new Currency(invoice.Currency);
        Assert.NotEmpty(invoice.Lines);
        Assert.Equal(invoice.Lines.Sum(line => line.Net), invoice.Net);
        Assert.Equal(invoice.Lines.Sum(line => line.Tax), invoice.Tax);
        Assert.Equal(invoice.TaxSubtotals.Sum(one => one.Tax), invoice.Tax);
        Assert.Equal(invoice.TaxSubtotals.Sum(one => one.Base), invoice.Net);
        Assert.Equal(invoice.Net + invoice.Tax, invoice.Gross);
        Assert.True(invoice.Kind == InvoiceKind.CreditNote ? invoice.Gross <= 0 : invoice.Gross >= 0);
        Assert.All(invoice.Lines, line => Assert.Equal(line.Net, new LineAmount(line.Quantity, line.Price, line.DiscountPercent, line.DiscountAmount).Net(currency)));
        Assert.All(invoice.Lines, line => Assert.True(line.Price >= 0, "BR-27"));
    }

    /// <summary>Invariant 4.</summary>
    private static void Number(IReadOnlyList<Invoice> invoices, bool isCredit)
    {
        var sent = invoices.Where(invoice => invoice.State == InvoiceState.Sent && invoice.Kind == InvoiceKind.CreditNote == isCredit).Select(invoice => int.Parse(invoice.Number!.Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(Enumerable.Range(1, sent.Count), sent);
        Assert.All(invoices.Where(invoice => invoice.State != InvoiceState.Sent), invoice => Assert.Null(invoice.Number));
    }

    /// <summary>Invariant 6: what is offered works, what is refused is refused with the same code.</summary>
    public static async Task OffersHold(IBooks books, Document document)
    {
        foreach (var (row, refusal, looksBeyond) in Lifecycles.Of(document.GetType()).Offers(document, books.By, _ => true))
        {
            if (row.Plain is not { } act || (act is IChecked body && body.Faults().Any()))
            {
                continue; // It needs a body.
            }

            try
            {
                var met = await books.Rehearse(document, act);
                if (refusal is not null || !looksBeyond)
                {
                    Assert.True(
                        refusal?.Code == met?.Code,
                        $"{row.Verb} of {document.Label} is offered as {refusal?.Code ?? "allowed"}, but taken it is {met?.Code ?? "allowed"}: {met?.Sentence}");
                }
            }
            catch (Exception no) when (refusal is null && no is Faulty or Unconfirmed)
            {
                // It needs a body.
            }
        }
    }
}
