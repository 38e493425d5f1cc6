namespace Kontor.Server.Reconcile;

/// <summary>What the stock promises and holds, against its ledger and the orders (invariant 1).</summary>
internal static class StockInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new LevelsInvariant(),
        new Comparison("reserved-of-orders", "What is reserved is the sum of what the rows of orders keep.", """
            WITH lines AS (SELECT product AS item, SUM(reserved) AS amount FROM order_lines WHERE reserved <> 0 GROUP BY product)
            SELECT s.id, s.sku, s.reserved, COALESCE(l.amount, 0) FROM stock s LEFT JOIN lines l ON l.item = s.id WHERE s.reserved <> COALESCE(l.amount, 0)
            """),
        new Comparison("reserved-of-demand", "A row keeps its open demand while its order reserves, and otherwise nothing.", $"""
            SELECT o.id, o.number || ' row ' || l.position, l.reserved, {Demand}
            FROM order_lines l JOIN orders o ON o.id = l.order_id
            WHERE l.reserved <> {Demand}
            """),
    ];

    private const string Demand = """
        CASE WHEN l.is_stocked AND l.ordered - l.cancelled - l.shipped - l.unstocked + l.returned > 0
             AND (o.state = 'Approved' OR (o.state = 'Created' AND o.terms LIKE '%"reserveAt":"Save"%'))
             AND o.terms LIKE '%"category":"Standard"%'
             THEN l.ordered - l.cancelled - l.shipped - l.unstocked + l.returned ELSE 0 END
        """;
}
