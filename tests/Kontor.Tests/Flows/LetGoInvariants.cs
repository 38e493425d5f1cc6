using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>What was credited and is not billed again, counted again from the papers: no unit counts twice, and none is lost.</summary>
internal static class LetGoInvariants
{
    public static void Hold(Order order, IReadOnlyList<Invoice> invoices)
    {
        var currency = new Currency(order.Currency);
        var rows = invoices.SelectMany(invoice => invoice.Lines.Select(line => (invoice.Kind, Line: line))).Where(row => row.Line.OrderLine is not null).ToLookup(row => row.Line.OrderLine!.Value);
        foreach (var line in order.Lines)
        {
            var (covers, net) = (rows[line.Id].Sum(row => row.Line.Covers), rows[line.Id].Sum(row => row.Line.Net));
            var wanted = line.Ordered - line.Cancelled;
            var taken = -rows[line.Id].Where(row => row.Kind == InvoiceKind.CreditNote).Sum(row => row.Line.Covers);
            if (order.State != OrderState.Cancelled)
            {
                Assert.Equal((wanted, line.Net), (covers + line.Credited + line.ToBill, net + line.CreditedNet + line.ToBillNet));
                Assert.True(line.ToBill >= 0 || covers > wanted, $"{line.Description}: {line.ToBill} to bill, but papers bill {covers} of {wanted}.");
            }

            Assert.InRange(line.Credited, 0, Math.Max(0, taken));
            Assert.True(line.Credited == 0 || covers + line.Credited <= wanted, $"{line.Description}: {covers} billed and {line.Credited} let go of {wanted}.");
            Assert.InRange(line.CreditedNet, 0, Math.Max(0, line.Net));

            // At the order's price, and what was credited as an amount.
            var worth = wanted == 0 ? 0 : line.Net * line.Credited / wanted;
            Assert.InRange(line.CreditedNet - worth - line.Rebated, -currency.Unit, currency.Unit);
            Assert.True(line.Credited != 0 || line.Rebated == line.CreditedNet);
        }

        Assert.Equal(
            order.Lines.Where(line => line.CreditedNet != 0).GroupBy(line => new TaxKey(line.TaxCategory, line.TaxPercent)).Select(rate => (rate.Key, rate.Sum(line => line.CreditedNet))).OrderBy(rate => rate.Key),
            order.CreditedTax.Select(one => (one.Key(), one.Base)).OrderBy(rate => rate.Item1));
        Assert.All(order.CreditedTax, one => Assert.InRange(Math.Abs(one.Tax - (one.Base * one.Percent / 100m)), 0, (5 * currency.Unit) + (one.Base / 1000m)));
    }
}
