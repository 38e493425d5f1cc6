using System.Globalization;
using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>
/// What is billed has the rate of its tax point: the day it was delivered, else that of the invoice (rule 8). What is on papers keeps its
/// own; of a row that is billed in part the rest takes the new rate.
/// </summary>
internal static class OrderTaxPoint
{
    /// <summary>Decides the tax of what is to be billed again, and counts the order anew where it is another.</summary>
    /// <returns>What the person should know.</returns>
    public static IReadOnlyList<Fact> Decide(Order order, BillOrder told, Moment now)
    {
        var paper = told.InvoiceDate ?? now.Today;
        var taxes = new OrderTaxes(order, now);
        var (gross, changes) = (order.Gross, new List<string>());
        foreach (var (line, covers) in Billed(order, told).ToList())
        {
            var day = OrderTaxes.Day(line, line.Billed + line.Credited + covers, paper);
            var (before, key) = (line.TaxKey(), taxes.Of(line, day));
            Together(told, taxes, line, key, day == paper);

            if (key != before)
            {
                Retax(order, line, key);
                changes.Add(string.Create(CultureInfo.InvariantCulture, $"row {line.Position} ({line.Description}) has {key} as of {day:yyyy-MM-dd} instead of {before}"));
            }
        }

        if (changes.Count == 0)
        {
            return [];
        }

        order.TaxSteps = [.. order.TaxSteps.Concat(taxes.Steps()).Distinct()];
        order.Recount();
        return
        [
            new Warned("tax-point", $"The tax is that of the day: {string.Join("; ", changes.Take(5))}{(changes.Count > 5 ? $" and {changes.Count - 5} more" : "")}. {order.Number} comes to {Words.Plain(order.Gross)} {order.Currency}{(order.Gross == gross ? " as before" : $" instead of {Words.Plain(gross)}")}."),
        ];
    }

    /// <summary>A paper that waited is issued on another day: its rates must be those of that day.</summary>
    /// <exception cref="Refused">They are not.</exception>
    public static void Check(Order order, InvoiceOrder sent, Moment now)
    {
        var taxes = new OrderTaxes(order, now);
        foreach (var one in sent.Lines)
        {
            var line = order.Line(one.Line);
            if (!taxes.Fits(line, one.Key, sent.Date))
            {
                Refuse(one.Key, $"{line.Description} is taxed with {taxes.Of(line, sent.Date)}");
            }
        }

        foreach (var key in sent.Advance?.Subtotals.Select(one => one.Key()) ?? [])
        {
            if (!order.Lines.Any(line => taxes.Fits(line, key, sent.Date) || line.TaxKey() == key && line.IsOnPaper))
            {
                Refuse(key, "other rates hold");
            }
        }

        void Refuse(TaxKey key, string says) => throw new Refused(
            "tax-point", string.Create(CultureInfo.InvariantCulture, $"This invoice of {order.Number} was made ready with {key}, but on {sent.Date:yyyy-MM-dd} {says}. Discard it and invoice again, or give it the date it was made for."));
    }

    /// <summary>The rows of a bill, and how much of each it may cover.</summary>
    private static IEnumerable<(OrderLine Line, decimal Covers)> Billed(Order order, BillOrder told) => told switch
    {
        { Lines: { } rows } => rows.SelectMany(row => order.Lines.Where(line => line.Id == row.Line).Select(line => (line, row.Quantity))),
        { Delivered: true } => OrderBilling.Left(order).Where(line => line.Delivered > line.Billed + line.Credited).Select(line => (line, Math.Min(line.Delivered, line.Wanted) - line.Billed - line.Credited)),
        _ => OrderBilling.Left(order).Select(line => (line, line.ToBill)),
    };

    private static void Together(BillOrder told, OrderTaxes taxes, OrderLine line, TaxKey key, bool isOfPaper)
    {
        for (var part = 0; isOfPaper && part < told.Split?.Schedule?.Count; part++)
        {
            if (told.Split.Schedule[part].InvoiceDate is { } day && taxes.Of(line, day) != key)
            {
                throw new Faulty($"split.schedule[{part}].invoiceDate", $"On that day {line.Description} is taxed with {taxes.Of(line, day)}, and with {key} now. Bill what is due until then, and the rest when it is due.");
            }
        }
    }

    /// <summary>What papers hold of the row stays as they say; what is left of it is taxed anew.</summary>
    private static void Retax(Order order, OrderLine line, TaxKey key)
    {
        List<TaxSubtotal> held = [.. line.TaxedOtherwise];
        if (line.BilledNet - held.Sum(one => one.Base) is var own and not 0)
        {
            held.Add(new TaxSubtotal(line.TaxCategory, line.TaxPercent, own, TaxHeld(order, line)));
        }

        // What comes back to a rate is of the rest again.
        (line.TaxCategory, line.TaxPercent) = key;
        line.TaxedOtherwise = [.. held.Where(one => one.Key() != key)];
        OrderPricing.TakeTaxOut(order, line);
    }

    /// <summary>The row's share of the tax that papers have taken of its rate, advances apart.</summary>
    private static decimal TaxHeld(Order order, OrderLine line)
    {
        var key = line.TaxKey();
        var advances = OrderAdvances.Left(order).Concat(order.ReadyAdvances.SelectMany(ready => ready.Subtotals)).Where(one => one.Key() == key).Sum(one => one.Tax);
        var before = order.Lines.SelectMany(one => one.TaxedOtherwise).Where(one => one.Key() == key).Sum(one => one.Tax);
        var whole = order.BilledTax.Where(one => one.Key() == key).Sum(one => one.Tax) - advances - before;
        List<OrderLine> rows = [.. order.Lines.Where(one => one.TaxKey() == key && one.BilledNet != 0)];
        return LineTaxes.Of(new Currency(order.Currency), [.. rows.Select(row => row.BilledNet - row.TaxedOtherwise.Sum(one => one.Base))], key.Percent, whole)[rows.IndexOf(line)];
    }
}
