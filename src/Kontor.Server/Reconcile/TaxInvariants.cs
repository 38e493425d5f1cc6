using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Kontor.Domain.Tax;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kontor.Server.Reconcile;

/// <summary>The tax of orders, rate by rate, against their rows and invoices (invariant 2); the rates are JSON, so they are compared here, in one pass.</summary>
internal sealed record TaxInvariants() : Invariant(
    "order-rates", "For every rate, an order's tax is that of its rows, and its invoices take no more of it, and all of it when it is fully invoiced.")
{
    private const string Question = """
        WITH overs AS (
            SELECT order_id AS document, MAX(CASE WHEN invoiced_net > net OR invoiced > ordered - cancelled THEN 1 ELSE 0 END) AS is_over,
                MIN(CASE WHEN invoiced_net = net AND invoiced = ordered - cancelled AND credited = 0 AND credited_net = 0 THEN 1 ELSE 0 END) AS is_whole
            FROM order_lines GROUP BY order_id)
        SELECT o.id, o.number, o.tax_subtotals, o.billed_tax, o.invoicing, CASE WHEN v.is_over = 1 OR o.advances LIKE '%"left":[{%' THEN 1 ELSE 0 END, i.state, i.tax_subtotals, v.is_whole
        FROM orders o LEFT JOIN overs v ON v.document = o.id LEFT JOIN invoices i ON i."order" = o.id AND i.state IN ('Ready', 'Sent')
        ORDER BY o.id
        """;

    public override async IAsyncEnumerable<Discrepancy> Find(Db db, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Question;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await using var rows = await command.ExecuteReaderAsync(stop);
        OrderSums? order = null;
        while (await rows.ReadAsync(stop))
        {
            if (order?.Id != rows.GetGuid(0))
            {
                foreach (var found in order?.Found(Rule) ?? [])
                {
                    yield return found;
                }

                order = new OrderSums(rows);
            }

            if (!rows.IsDBNull(6))
            {
                order.Add(rows.GetString(6), Subtotals(rows, 7));
            }
        }

        foreach (var found in order?.Found(Rule) ?? [])
        {
            yield return found;
        }
    }

    private static IReadOnlyList<TaxSubtotal> Subtotals(DbDataReader rows, int column) =>
        JsonSerializer.Deserialize<List<TaxSubtotal>>(rows.GetString(column), Memento.Options)!;

    /// <summary>One order, and what its invoices take of it.</summary>
    private sealed class OrderSums(DbDataReader rows)
    {
        private readonly string number = rows.GetString(1);
        private readonly IReadOnlyList<TaxSubtotal> own = Subtotals(rows, 2);
        private readonly IReadOnlyList<TaxSubtotal> billed = Subtotals(rows, 3);
        private readonly bool isInvoiced = rows.GetString(4) == "Invoiced";
        private readonly bool isOver = !rows.IsDBNull(5) && Convert.ToInt32(rows.GetValue(5), CultureInfo.InvariantCulture) == 1;
        private readonly bool isWhole = !rows.IsDBNull(8) && Convert.ToInt32(rows.GetValue(8), CultureInfo.InvariantCulture) == 1;
        private bool hasReady;
        private readonly Dictionary<TaxKey, (decimal Base, decimal Tax)> papers = [];
        private readonly Dictionary<TaxKey, (decimal Base, decimal Tax)> sent = [];

        public Guid Id { get; } = rows.GetGuid(0);

        public void Add(string state, IReadOnlyList<TaxSubtotal> subtotals)
        {
            Sum(papers, subtotals);
            hasReady |= state == "Ready";
            if (state == "Sent")
            {
                Sum(sent, subtotals);
            }
        }

        public IEnumerable<Discrepancy> Found(string rule)
        {
            var kept = new Dictionary<TaxKey, (decimal Base, decimal Tax)>();
            var taken = new Dictionary<TaxKey, (decimal Base, decimal Tax)>();
            Sum(kept, own);
            Sum(taken, billed);
            foreach (var key in kept.Keys.Union(taken.Keys).Union(papers.Keys))
            {
                var (order, bills, invoices, issued) = (kept.GetValueOrDefault(key), taken.GetValueOrDefault(key), papers.GetValueOrDefault(key), sent.GetValueOrDefault(key));
                if (bills != invoices)
                {
                    yield return new Discrepancy("billed-rates", $"{number} {key}", Id, Told(bills), Told(invoices));
                }

                // Nothing is left of any row, nothing waits and nothing was let go: the papers are the order, whatever it says of itself.
                if (isWhole && !isOver && !hasReady && issued != order)
                {
                    yield return new Discrepancy("fully-billed", $"{number} {key}", Id, Told(order), Told(issued));
                }

                // What waits may take an advance off that was sent at another rate.
                else if (!isOver && (Math.Min(issued.Base, invoices.Base) > order.Base || (isInvoiced && issued != order)))
                {
                    yield return new Discrepancy(rule, $"{number} {key}", Id, Told(order), Told(issued));
                }
            }
        }

        private static void Sum(Dictionary<TaxKey, (decimal Base, decimal Tax)> into, IEnumerable<TaxSubtotal> subtotals)
        {
            foreach (var one in subtotals)
            {
                var before = into.GetValueOrDefault(one.Key());
                into[one.Key()] = (before.Base + one.Base, before.Tax + one.Tax);
            }
        }

        private static string Told((decimal Base, decimal Tax) rate) =>
            string.Create(CultureInfo.InvariantCulture, $"{rate.Base:0.####} + {rate.Tax:0.####} tax");
    }
}
