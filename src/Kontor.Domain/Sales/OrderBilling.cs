using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>Divides what is left to bill so that the invoices of an order always add up to it, for every rate, to the cent (rule 12).</summary>
internal static class OrderBilling
{
    /// <summary>The rows that are not wholly on invoices.</summary>
    public static IEnumerable<OrderLine> Left(Order order) =>
        order.Lines.Where(line => (order.Terms.Category == OrderCategory.CreditMemo ? line.ToBillNet < 0 : line.ToBillNet > 0) || line is { Net: 0, BilledNet: 0, ToBill: > 0 });

    /// <summary>Makes the bills of an instruction at their tax point, and tells what follows. What no invoice can deduct of an advance is given back.</summary>
    public static IReadOnlyList<Fact> Billed(Order order, BillOrder told, bool sendAtOnce, Moment now)
    {
        var retaxed = OrderTaxPoint.Decide(order, told, now);
        var bills = Bills(order, told, sendAtOnce, now);
        return
        [
            .. retaxed,
            new OrderBilled(order.Id, bills),
            .. LeftOver(order),
        ];
    }

    /// <summary>An advance of which no invoice can deduct the rest is to be followed: the rest goes back.</summary>
    public static IEnumerable<Fact> LeftOver(Order order) =>
        order.Advances.Any(advance => advance.Left.Count > 0) && !Left(order).Any() ? [new OrderEdited(order.Id, HasAdvances: true)] : [];

    /// <summary>Makes the bills of an instruction, and books them on the order's rows.</summary>
    public static IReadOnlyList<Bill> Bills(Order order, BillOrder told, bool sendAtOnce, Moment now)
    {
        var currency = new Currency(order.Currency);
        var left = Left(order).ToList();
        IReadOnlyList<BillPortion> portions = told switch
        {
            { Lines: { } rows } => [ByRows(order, rows, currency)],
            { Delivered: true } => [ByRows(order, Delivered(left), currency)],
            { Percent: { } percent } => [ByPercent(left, percent, currency)],
            { Amount: { } amount } => [ByAmount(left, amount, currency)],
            { Split: { } split } => Together(order, left, split, currency),
            _ => [All(left)],
        };
        if (portions.Any(portion => portion.Shares.Count == 0))
        {
            throw new Refused("nothing-to-invoice", $"An invoice of {order.Number} would have nothing on it. Invoice a larger part, or in fewer parts.");
        }

        return [.. portions.Select((portion, index) => BillBook.Book(order, portion, Part(told, index, portions.Count), told.Of(index), sendAtOnce, now))];
    }

    private static string? Part(BillOrder told, int index, int count) =>
        told.Split?.Schedule?[index].Milestone ?? (count > 1 ? $"part {index + 1} of {count}" : null);

    private static BillPortion All(List<OrderLine> left) =>
        new([.. left.Select(line => new BillShare(line, line.ToBillNet, Uncovered(line), ByQuantity: line.ToBill > 0 && new Unit(line.Unit).Fits(line.ToBill)))], null);

    private static List<LineQuantity> Delivered(List<OrderLine> left)
    {
        var rows = left.Select(line => new LineQuantity(line.Id, Math.Min(line.Delivered, line.Wanted) - line.Billed - line.Credited)).Where(row => row.Quantity > 0).ToList();
        return rows.Count > 0 ? rows : throw new Refused("nothing-delivered", "Nothing was delivered that is not on an invoice yet.");
    }

    private static BillPortion ByRows(Order order, IReadOnlyList<LineQuantity> rows, Currency currency)
    {
        var faults = new List<Fault>(Check.That(rows.Count > 0, "lines", "An invoice needs at least one row."));
        var shares = new List<BillShare>();
        for (var index = 0; index < rows.Count; index++)
        {
            var (id, quantity) = rows[index];
            var line = order.Lines.FirstOrDefault(one => one.Id == id);
            faults.AddRange(Check.That(line is not null && shares.TrueForAll(share => share.Line != line), $"lines[{index}].line", "The order has no such row, or it was named twice."));
            if (line is null)
            {
                continue;
            }

            faults.AddRange(Check.That(
                new Unit(line.Unit).Fits(quantity) || quantity == line.ToBill, $"lines[{index}].quantity", $"Quantity has at most {new Unit(line.Unit).Decimals} decimals in the unit {line.Unit}."));
            faults.AddRange(Check.That(quantity > 0 && quantity <= line.ToBill, $"lines[{index}].quantity", $"{line.Description}: between 0 and the {line.ToBill:0.####} not yet invoiced."));
            var net = quantity == line.ToBill ? line.ToBillNet : Math.Min(Priced(line, quantity, order.PricesIncludeTax, currency), line.ToBillNet);
            shares.Add(new BillShare(line, net, quantity, ByQuantity: true));
        }

        return faults.Count == 0 ? new BillPortion(shares, null) : throw new Faulty(faults);
    }

    /// <summary>A discount for the whole row is spread over its quantity.</summary>
    private static decimal Priced(OrderLine line, decimal quantity, bool includesTax, Currency currency) =>
        line.TaxedOtherwise.Count > 0 && line.ToBill != 0 ? currency.Round(line.ToBillNet * quantity / line.ToBill)
        : (!includesTax && line is { DiscountAmount: 0, OrderDiscount: 0 }) || line.Wanted == 0 ? line.Amount(quantity).Net(currency) : currency.Round(line.Net * quantity / line.Wanted);

    private static BillPortion ByAmount(List<OrderLine> left, decimal amount, Currency currency)
    {
        var all = left.Sum(line => line.ToBillNet);
        if (!currency.Fits(amount) || amount > all)
        {
            throw new Faulty("amount", $"Amount has at most {currency.Decimals} decimals and is at most the {all} {currency} without tax that are not yet invoiced.");
        }

        // No more is taken of a row than is left of it: its share of the amount is never above it.
        var shares = currency.Apportion(amount, [.. left.Select(line => line.ToBillNet)]);
        return new BillPortion([.. left.Select((line, index) => Part(line, shares[index])).Where(one => one.Net != 0 || amount == all)], null);
    }

    private static BillPortion ByPercent(List<OrderLine> left, decimal percent, Currency currency)
    {
        var parts = BilledTogether.Divide(currency, [.. left.Select(line => new TaxedAmount(line.Net, line.TaxKey()))], [percent, 100m - percent]);
        var wanted = parts[0].LineNets;
        return percent == 100m || left.Sum(line => line.ToBillNet) <= wanted.Sum()
            ? All(left)
            : new BillPortion([.. left.Select((line, index) => Part(line, Math.Min(wanted[index], line.ToBillNet))).Where(one => one.Net != 0)], null);
    }

    private static IReadOnlyList<BillPortion> Together(Order order, List<OrderLine> left, BillSplit split, Currency currency)
    {
        var remaining = BilledOverTime.Remaining(order.TaxSubtotals, order.TakenTax);
        var parts = BilledTogether.Divide(
            currency,
            [.. left.Select(line => new TaxedAmount(line.ToBillNet, line.TaxKey()))],
            split.Weights(),
            taxOf: (key, taxable) => remaining.GetValueOrDefault(key).TaxOf(currency, key, taxable));
        var covered = left.ToDictionary(line => line, _ => 0m);
        var portions = new List<BillPortion>();
        for (var index = 0; index < parts.Count; index++)
        {
            var isLast = index == parts.Count - 1;
            var shares = new List<BillShare>();
            for (var row = 0; row < left.Count; row++)
            {
                var line = left[row];
                var net = parts[index].LineNets[row];
                var covers = isLast ? Uncovered(line) - covered[line] : Math.Min(Uncovered(line) - covered[line], Covered(line, net));
                covered[line] += covers;
                if (net != 0 || (isLast && covers != 0))
                {
                    shares.Add(new BillShare(line, net, covers, ByQuantity: false));
                }
            }

            // What advances are deducted of changes the tax of each part: then they are billed as one after the other.
            portions.Add(new BillPortion(shares, order.Advances.Any(advance => advance.Left.Count > 0) ? null : parts[index].Tax.Subtotals));
        }

        return portions;
    }

    private static BillShare Part(OrderLine line, decimal net) =>
        net == line.ToBillNet ? new BillShare(line, net, Uncovered(line), ByQuantity: false) : new BillShare(line, net, Math.Min(Uncovered(line), Covered(line, net)), ByQuantity: false);

    /// <summary>A row of which fewer are wanted than were billed, at a higher price, is billed as an amount: no quantity is taken back by an invoice.</summary>
    private static decimal Uncovered(OrderLine line) => Math.Max(0, line.ToBill);

    /// <summary>How much of the ordered quantity an amount covers: for people, to four decimals; the last invoice takes what is left.</summary>
    private static decimal Covered(OrderLine line, decimal net) =>
        line.Net == 0 ? 0 : decimal.Round(line.Wanted * net / line.Net, 4, MidpointRounding.ToZero);
}
