using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

/// <summary>An amount with tax of an invoice, as so much of its rows: in proportion to what is left of each rate, to the cent (rule 6).</summary>
internal static class CreditedShare
{
    /// <param name="invoice">Which.</param>
    /// <param name="amount">With tax.</param>
    /// <param name="first">Rows that are taken first, as far as the amount goes.</param>
    /// <exception cref="Faulty">So much is not left of its rows.</exception>
    public static IReadOnlyList<CreditedPart> Of(Invoice invoice, decimal amount, IReadOnlyList<CreditedPart> first)
    {
        if (amount == CreditBook.Worth(invoice, CreditedPart.Left(invoice)))
        {
            return CreditedPart.Left(invoice);
        }

        List<CreditedPart> all = [.. invoice.Lines.Where(invoice.IsRow).OrderBy(line => line.Position).Select(CreditedPart.Rest).Where(part => part.Net > 0)];
        var rates = CreditBook.RowsLeft(invoice);
        if (amount > rates.Values.Sum(rate => rate.Base + rate.Tax))
        {
            throw new Faulty("amount", $"Of {invoice.Number} {Words.Plain(rates.Values.Sum(rate => rate.Base + rate.Tax))} {invoice.Currency} with tax are not credited yet.");
        }

        // What is not wanted any more bears it as far as it goes: only its rates, and of them only its rows.
        var preferred = first.Count > 0 && amount < CreditBook.Worth(invoice, first);
        List<CreditedPart> rows = preferred ? [.. first] : all;
        return Spread(new Currency(invoice.Currency), amount, rows, preferred ? Within(rows, rates) : rates);
    }

    /// <summary>What the rows have of each rate.</summary>
    private static Dictionary<TaxKey, TaxRemainder> Within(List<CreditedPart> rows, IReadOnlyDictionary<TaxKey, TaxRemainder> rates) =>
        rows.GroupBy(row => row.Line.TaxKey()).ToDictionary(
            rate => rate.Key,
            rate => rate.Sum(row => row.Net) is var net && net == rates[rate.Key].Base
                ? rates[rate.Key]
                : new TaxRemainder(net, Math.Min(rates[rate.Key].Tax, rate.Sum(row => row.Line.Net == 0 ? 0 : row.Line.Tax * row.Net / row.Line.Net))));

    private static List<CreditedPart> Spread(Currency currency, decimal amount, List<CreditedPart> rows, IReadOnlyDictionary<TaxKey, TaxRemainder> rates)
    {
        List<TaxKey> keys = [.. rates.Keys.Where(key => rates[key].Base > 0).Order()];
        var shares = currency.Apportion(amount, [.. keys.Select(key => rates[key].Base + rates[key].Tax)]);
        var parts = new List<CreditedPart>();
        foreach (var (key, gross) in keys.Zip(shares))
        {
            List<CreditedPart> own = [.. rows.Where(row => row.Line.TaxKey() == key)];
            var rate = rates[key];
            var net = Math.Min(rate.Base, currency.Round(gross * rate.Base / (rate.Base + rate.Tax)));
            var nets = currency.Apportion(net, [.. own.Select(row => row.Net)]);
            var taxes = currency.Apportion(gross - net, [.. own.Select(row => row.Net)]);
            parts.AddRange(own.Select((row, index) => nets[index] == CreditedPart.Rest(row.Line).Net
                ? CreditedPart.Rest(row.Line) with { Gross = nets[index] + taxes[index] }
                : new CreditedPart(row.Line, nets[index] == row.Net ? row.Quantity : 0, nets[index]) { Gross = nets[index] + taxes[index] }));
        }

        return [.. parts.Where(part => part.Gross != 0 || part.Net != 0)];
    }
}
