using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>What was credited and is not billed again: so many of a row, at the order's price, and amounts beside. Computed here, after every change of what is wanted or of what it costs.</summary>
internal static class OrderLetGo
{
    private const int Cents = 3;

    /// <summary>
    /// A credit note lets go what it takes back, but for what was billed beyond the order: that is only put right. A row that an invoice had
    /// billed below zero, to put another right, is taken back the other way round.
    /// </summary>
    public static void Credit(Order order, Bill note)
    {
        var currency = new Currency(order.Currency);
        var gone = new Dictionary<TaxKey, decimal>();
        foreach (var row in note.Lines.Where(row => row.OrderLine is not null))
        {
            var line = order.Line(row.OrderLine!.Value);
            var before = line.CreditedNet;
            LetGo(
                line,
                row.Covers > 0 ? Math.Max(-row.Covers, -line.Credited) : Math.Max(0, -row.Covers - line.OverBilled),
                row.Net > 0 ? Math.Max(-row.Net, -line.CreditedNet) : Math.Max(0, -row.Net - line.OverBilledNet),
                currency);
            gone[line.TaxKey()] = gone.GetValueOrDefault(line.TaxKey()) + line.CreditedNet - before;
        }

        order.CreditedTax = TaxSubtotals.Less(order.CreditedTax, note.Subtotals.Where(one => gone.GetValueOrDefault(one.Key()) != 0).Select(one => one with
        {
            Base = -gone[one.Key()],
            Tax = gone[one.Key()] == -one.Base ? one.Tax : -DocumentTax.Rounded(currency, one.Key(), gone[one.Key()]),
        }));
    }

    /// <summary>What is let go costs what the row costs now; what was credited as an amount stays, as far as the row comes to as much.</summary>
    public static void Settle(Order order)
    {
        if (order.CreditedTax.Count == 0 && !order.Lines.Any(line => line.Credited != 0 || line.CreditedNet != 0))
        {
            return;
        }

        var currency = new Currency(order.Currency);
        foreach (var line in order.Lines.Where(line => line.Credited != 0 || line.CreditedNet != 0))
        {
            var units = Worth(line, currency);
            line.Rebated = Math.Min(line.Credited == 0 ? Math.Max(0, line.Rebated) : line.Rebated, Math.Max(0, line.Net - units));
            line.CreditedNet = Math.Max(0, units + line.Rebated);

            // Where all of it is on papers or let go, a cent more or less is only the rounding of the papers.
            if (line.ToBill <= 0 && line.ToBillNet != 0 && Math.Abs(line.ToBillNet) < Cents * currency.Unit && line.CreditedNet + line.ToBillNet >= 0)
            {
                line.Rebated += line.ToBillNet;
                line.CreditedNet = units + line.Rebated;
            }
        }

        order.CreditedTax = Taxed(order, currency);
    }

    private static void LetGo(OrderLine line, decimal quantity, decimal net, Currency currency)
    {
        line.Credited += quantity;
        var (units, all) = (Worth(line, currency), line.CreditedNet + net);

        // More than rounding apart: it was invoiced at another price than the order has now.
        var rounding = (Cents * currency.Unit) + (line.Wanted == 0 ? 0 : 0.0002m * line.Net / line.Wanted);
        var isOtherPrice = quantity > 0 && (all < units - rounding || all > units + Math.Max(0, line.Rebated) + rounding);
        line.CreditedNet = isOtherPrice ? Math.Min(units + Math.Max(0, line.Rebated), line.Net) : all;
        line.Rebated = line.CreditedNet - units;
    }

    /// <summary>As much of the row's amount as its units that are let go come to.</summary>
    private static decimal Worth(OrderLine line, Currency currency) =>
        line.Wanted == 0 ? 0 : line.Credited == line.Wanted ? line.Net : currency.Round(line.Net * line.Credited / line.Wanted);

    /// <summary>The tax stays as the notes said it; where the amount has changed, a smaller part takes its share of it.</summary>
    private static IReadOnlyList<TaxSubtotal> Taxed(Order order, Currency currency)
    {
        var kept = order.CreditedTax.ToDictionary(one => one.Key());
        return
        [
            .. from line in order.Lines
               where line.CreditedNet != 0
               group line.CreditedNet by line.TaxKey() into rate
               orderby rate.Key
               let net = rate.Sum()
               let before = kept.GetValueOrDefault(rate.Key) ?? new TaxSubtotal(rate.Key.Category, rate.Key.Percent, 0, 0)
               select before.Base == net ? before : before with
               {
                   Base = net,
                   Tax = net < before.Base
                       ? before.TaxOf(currency, net)
                       : before.Tax + DocumentTax.Rounded(currency, rate.Key, net - before.Base),
               },
        ];
    }
}
