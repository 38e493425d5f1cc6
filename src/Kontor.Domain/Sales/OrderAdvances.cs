using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>The ledger of an order's advances: what was posted for each rate, what is deducted and what is left; it closes to zero (rules 4–6).</summary>
internal static class OrderAdvances
{
    /// <summary>So much of an advance, of one category and rate.</summary>
    public sealed record Deduction(OrderAdvance Advance, TaxKey Key, decimal Base, decimal Tax);

    /// <summary>What the advances still hold, for each category and rate.</summary>
    public static IReadOnlyList<TaxSubtotal> Left(Order order) => TaxSubtotals.Less(order.Advances.SelectMany(advance => advance.Left), []);

    /// <summary>Takes advances off a bill, the oldest first, by their posted amounts, and never more than the bill is (rule 5).</summary>
    /// <param name="order">Whose advances; what is taken is no longer left.</param>
    /// <param name="billed">What the bill asks for, for each category and rate.</param>
    /// <param name="open">What was still to be billed before, the bill with it.</param>
    /// <param name="shares">What part of the rows that bear an advance is billed, for each category and rate.</param>
    /// <param name="share">The same of all of them: for what was posted at a rate that none of them has.</param>
    /// <param name="how">How much is taken.</param>
    /// <param name="taxOf">The tax of the bill, where it asks for so much of a rate.</param>
    /// <param name="currency">The order's.</param>
    public static IReadOnlyList<Deduction> Deduct(
        Order order,
        IReadOnlyDictionary<TaxKey, decimal> billed,
        IReadOnlyDictionary<TaxKey, decimal> open,
        IReadOnlyDictionary<TaxKey, decimal> shares,
        decimal share,
        AdvanceDeduction how,
        Func<TaxKey, decimal, decimal> taxOf,
        Currency currency)
    {
        var isLast = billed.Values.Sum() == open.Values.Sum();
        var room = billed.ToDictionary(one => one.Key, one => Math.Max(0, one.Value));
        var taken = new List<Deduction>();

        // What no later bill could take off must be taken off this one, whatever was said.
        var due = Left(order).ToDictionary(left => left.Key(), left => left.Base - open.GetValueOrDefault(left.Key()) + billed.GetValueOrDefault(left.Key()));
        foreach (var advance in order.Advances)
        {
            foreach (var left in advance.Left)
            {
                var key = left.Key();
                var most = Math.Min(left.Base, room.GetValueOrDefault(key));
                Take(advance, left, Math.Min(Math.Max(Wanted(left, shares.GetValueOrDefault(key)), Math.Min(left.Base, due[key])), most));
            }
        }

        // What was posted at a rate of which nothing is left to bill keeps its own: it is deducted where there is room, tax and all (rule 8).
        var rest = order.Advances.SelectMany(advance => advance.Left).Sum(left => left.Base) - open.Values.Sum() + billed.Values.Sum() - taken.Sum(one => one.Base);
        List<(OrderAdvance Advance, TaxSubtotal Left)> others = [.. from advance in order.Advances from left in advance.Left where !open.ContainsKey(left.Key()) select (advance, left)];
        if (others.Count > 0)
        {
            var gross = billed.Keys.Sum(key => room[key] + taxOf(key, room[key]));
            foreach (var (advance, left) in others)
            {
                var wanted = Math.Max(Wanted(left, share), Math.Min(left.Base, rest));
                var amount = Math.Min(Math.Min(wanted, room.Values.Sum()), currency.Floor(gross * 100m / (100m + left.Percent)));
                while (amount > 0 && amount + left.TaxOf(currency, amount) > gross)
                {
                    amount -= currency.Unit;
                }

                Take(advance, left, amount);
                amount = Math.Max(0, amount);
                (rest, gross) = (rest - amount, gross - amount - left.TaxOf(currency, amount));
            }
        }

        order.Advances = [.. order.Advances.Select(advance => Less(advance, taken))];
        return taken;

        decimal Wanted(TaxSubtotal left, decimal part) => isLast || how == AdvanceDeduction.All ? left.Base : how == AdvanceDeduction.None ? 0 : currency.Round(left.Base * part);

        void Take(OrderAdvance advance, TaxSubtotal left, decimal amount)
        {
            if (amount > 0)
            {
                var key = left.Key();
                taken.Add(new Deduction(advance, key, amount, left.TaxOf(currency, amount)));
                room[key] = room.GetValueOrDefault(key) - amount;
                due[key] -= amount;
            }
        }
    }

    /// <summary>Gives back so much of each rate of what is left, the last advance first (rule 6).</summary>
    /// <param name="order">Whose advances; what is given back is neither posted nor left any more.</param>
    /// <param name="back">Without tax, for each category and rate; no more than is left of it.</param>
    /// <param name="currency">The order's.</param>
    public static IReadOnlyList<IReadOnlyList<Deduction>> GiveBack(Order order, IReadOnlyDictionary<TaxKey, decimal> back, Currency currency)
    {
        var open = back.ToDictionary();
        var papers = new List<IReadOnlyList<Deduction>>();
        foreach (var advance in order.Advances.Reverse())
        {
            var paper = new List<Deduction>();
            foreach (var left in advance.Left)
            {
                var key = left.Key();
                var part = Math.Min(open.GetValueOrDefault(key), left.Base);
                if (part > 0)
                {
                    open[key] -= part;
                    paper.Add(new Deduction(advance, key, part, left.TaxOf(currency, part)));
                }
            }

            if (paper.Count > 0)
            {
                papers.Add(paper);
            }
        }

        Unpost(order, [.. papers.SelectMany(paper => paper)]);
        return papers;
    }

    /// <summary>Gives back all that is left of one.</summary>
    public static IReadOnlyList<Deduction> GiveBack(Order order, Guid invoice)
    {
        List<Deduction> all =
        [
            .. from advance in order.Advances
            where advance.InvoiceId == invoice
            from left in advance.Left
            select new Deduction(advance, left.Key(), left.Base, left.Tax),
        ];
        Unpost(order, all);
        return all;
    }

    private static void Unpost(Order order, List<Deduction> back)
    {
        order.Advances = [.. order.Advances.Select(advance => Less(advance, back)).Select(advance => advance with { Posted = TaxSubtotals.Less(advance.Posted, Of(advance, back)) })];
        order.IsToTax |= back.Count > 0;
    }

    /// <summary>An advance is credited by hand: no more of it than is left (rule 6).</summary>
    /// <exception cref="Refused">More of it was deducted.</exception>
    public static void TakeBack(Order order, OrderAdvance advance, IReadOnlyList<TaxSubtotal> credited)
    {
        var left = TaxSubtotals.Less(TaxSubtotals.Sum(advance.Left, credited), []);
        if (left.Any(one => one.Base < 0 || one.Tax < 0))
        {
            throw new Refused("advance-deducted", $"Of {advance.Number} only {Words.Plain(advance.Left.Sum(one => one.Base))} {order.Currency} without tax are not deducted yet. Credit the invoice that deducted it, or name that invoice with the refund.");
        }

        order.Advances =
        [
            .. order.Advances.Select(one => one.InvoiceId == advance.InvoiceId
                ? one with { Left = left, Posted = TaxSubtotals.Less(TaxSubtotals.Sum(one.Posted, credited), []) }
                : one),
        ];
    }

    /// <summary>A paper that took them off, or gave them back, is thrown away.</summary>
    public static void Restore(Order order, IReadOnlyList<RestoredAdvance> rows, bool wasGivenBack)
    {
        order.Advances =
        [
            .. order.Advances.Select(advance =>
            {
                var own = rows.Where(row => row.InvoiceId == advance.InvoiceId).Select(row => row.Subtotal).ToList();
                return own.Count == 0 ? advance : advance with
                {
                    Left = TaxSubtotals.Less(TaxSubtotals.Sum(advance.Left, own), []),
                    Posted = wasGivenBack ? TaxSubtotals.Less(TaxSubtotals.Sum(advance.Posted, own), []) : advance.Posted,
                };
            }),
        ];
    }

    private static OrderAdvance Less(OrderAdvance advance, IReadOnlyList<Deduction> taken) =>
        taken.Any(one => one.Advance.InvoiceId == advance.InvoiceId) ? advance with { Left = TaxSubtotals.Less(advance.Left, Of(advance, taken)) } : advance;

    private static IEnumerable<TaxSubtotal> Of(OrderAdvance advance, IReadOnlyList<Deduction> taken) =>
        taken.Where(one => one.Advance.InvoiceId == advance.InvoiceId).Select(one => new TaxSubtotal(one.Key.Category, one.Key.Percent, one.Base, one.Tax));
}

/// <summary>So much of an advance, of one category and rate, is left again.</summary>
public sealed record RestoredAdvance(Guid InvoiceId, TaxSubtotal Subtotal);
