using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>Writes one bill of a portion of the order, takes the advances off, and books both on the order.</summary>
internal static class BillBook
{
    private const int MostCents = 3;

    public static Bill Book(Order order, BillPortion portion, string? part, BillOrder told, bool sendAtOnce, Moment now)
    {
        var currency = new Currency(order.Currency);
        List<TaxedAmount> goods = [.. portion.Shares.Select(share => share.Taxed())];
        var remaining = BilledOverTime.Remaining(order.TaxSubtotals, order.TakenTax);
        decimal Due(TaxKey key, decimal taxable) => TaxOf(order, portion, key, taxable, remaining.GetValueOrDefault(key), currency);
        var deducted = order.Advances.Count == 0 ? [] : Deduct(order, portion, told.DeductAdvances, Due, currency);
        var tax = DocumentTax.Of(
            currency,
            [.. goods, .. deducted.Select(one => new TaxedAmount(-one.Base, one.Key))],
            null,
            null,
            null,
            (key, taxable) => portion.Tax is { } given ? given.Where(one => one.Key() == key).Sum(one => one.Tax)
                : goods.Exists(one => one.Key == key) ? Due(key, taxable)
                : -deducted.Where(one => one.Key == key).Sum(one => one.Tax));
        if (tax.Gross < 0 && order.Terms.Category != OrderCategory.CreditMemo)
        {
            throw new Refused("negative-invoice", $"The invoice would be below zero ({tax.Gross} {currency}). Credit what was invoiced too much first.");
        }

        var lineTax = deducted.Count == 0 ? tax.LineTax : LineTax(goods, deducted, tax.Subtotals, currency);
        List<BillLine> lines =
        [
            .. portion.Shares.Select((share, index) => share.Print(lineTax[index], part, order.PricesIncludeTax, currency)),
            .. deducted.Select(Print),
        ];
        foreach (var share in portion.Shares)
        {
            share.Line.Billed += share.Covers;
            share.Line.BilledNet += share.Net;
        }

        order.BilledTax = TaxSubtotals.Sum(order.BilledTax, tax.Subtotals);
        var kind = order.Terms.Category == OrderCategory.CreditMemo ? InvoiceKind.CreditNote
            : OrderBilling.Left(order).Any() ? InvoiceKind.Partial : InvoiceKind.Final;
        return Ready(order, new Bill(order.Id, default, kind, part, lines, tax.Net, tax.Tax, tax.Gross, tax.Subtotals, told.InvoiceDate, told.DueDate, sendAtOnce), now);
    }

    /// <summary>The order keeps in mind that the invoice is ready.</summary>
    public static Bill Ready(Order order, Bill bill, Moment now)
    {
        var invoice = now.NewId<Bill>().Value;
        order.ReadyInvoices = [.. order.ReadyInvoices, invoice];
        return bill with { InvoiceId = invoice };
    }

    /// <summary>In proportion to what is billed of the rows that bear an advance; fees that bear none have no share (W14).</summary>
    private static IReadOnlyList<OrderAdvances.Deduction> Deduct(
        Order order, BillPortion portion, AdvanceDeduction how, Func<TaxKey, decimal, decimal> taxOf, Currency currency)
    {
        var needs = new AdvanceNeeds(order);
        List<OrderLine> left = [.. OrderBilling.Left(order)];
        var billed = Sum(portion.Shares, _ => true);
        var open = left.GroupBy(line => line.TaxKey()).ToDictionary(rate => rate.Key, rate => rate.Sum(line => line.ToBillNet));
        var bearing = Sum(portion.Shares, needs.Bears);
        var whole = left.Where(needs.Bears).GroupBy(line => line.TaxKey()).ToDictionary(rate => rate.Key, rate => rate.Sum(line => line.ToBillNet));
        var shares = whole.Where(one => one.Value != 0).ToDictionary(one => one.Key, one => bearing.GetValueOrDefault(one.Key) / one.Value);
        var share = whole.Values.Sum() is var all and not 0 ? bearing.Values.Sum() / all : 0;
        return OrderAdvances.Deduct(order, billed, open, shares, share, how, taxOf, currency);
    }

    private static Dictionary<TaxKey, decimal> Sum(IEnumerable<BillShare> shares, Func<OrderLine, bool> counts) =>
        shares.Where(share => counts(share.Line)).GroupBy(share => share.Line.TaxKey()).ToDictionary(rate => rate.Key, rate => rate.Sum(share => share.Net));

    /// <summary>The rows show their own tax; what was deducted shows what was posted.</summary>
    private static IReadOnlyList<decimal> LineTax(
        List<TaxedAmount> goods, IReadOnlyList<OrderAdvances.Deduction> deducted, IReadOnlyList<TaxSubtotal> whole, Currency currency)
    {
        var before = whole.Select(one => one with { Tax = one.Tax + deducted.Where(row => row.Key == one.Key()).Sum(row => row.Tax) });
        return DocumentTax.Given(currency, goods, [.. before]).LineTax;
    }

    /// <summary>Base × rate, or the rest of it; rows by quantity whose prices include tax are as much as those prices say, to a few cents' rounding.</summary>
    private static decimal TaxOf(Order order, BillPortion portion, TaxKey key, decimal taxable, TaxRemainder remaining, Currency currency)
    {
        var tax = remaining.TaxOf(currency, key, taxable);
        if (!order.PricesIncludeTax || key.Percent == 0 || taxable == remaining.Base)
        {
            return tax;
        }

        List<BillShare> own = [.. portion.Shares.Where(share => share.Line.TaxKey() == key)];
        var within = own.Sum(share => share.Gross(currency)) - taxable;
        return own.TrueForAll(share => share.ByQuantity) && own.Sum(share => share.Net) == taxable
            && Math.Abs(within - tax) <= MostCents * currency.Unit && within <= remaining.Tax
            ? within
            : tax;
    }

    private static BillLine Print(OrderAdvances.Deduction one) => new(
        null,
        one.Advance.Sku,
        $"{one.Advance.Description} {one.Advance.Number}",
        Unit.Piece.Code,
        -1,
        one.Base,
        0,
        0,
        -one.Base,
        -one.Tax,
        one.Key.Category,
        one.Key.Percent,
        0,
        one.Advance.Account,
        null,
        one.Advance.Paper());
}
