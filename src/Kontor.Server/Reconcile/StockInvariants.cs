namespace Kontor.Server.Reconcile;

/// <summary>What the stock promises and holds, against its ledger and the orders (invariant 1).</summary>
internal static class StockInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new Comparison("on-hand-by-warehouse", "What lies in a warehouse is the sum of its moves.", """
            WITH kept AS (SELECT stock_item_id AS item, warehouse, SUM(on_hand) AS amount FROM stock_levels GROUP BY stock_item_id, warehouse),
                 moved AS (SELECT stock_item AS item, warehouse, SUM(quantity) AS amount FROM stock_moves GROUP BY stock_item, warehouse),
                 both_ways AS (SELECT item, warehouse, amount AS kept, 0 AS moved FROM kept UNION ALL SELECT item, warehouse, 0, amount FROM moved)
            SELECT s.id, s.sku, SUM(b.kept), SUM(b.moved)
            FROM both_ways b JOIN stock s ON s.id = b.item
            GROUP BY s.id, s.sku, b.warehouse HAVING SUM(b.kept) <> SUM(b.moved)
            """),
        new Comparison("on-hand-total", "What lies in stock is the sum of the warehouses.", """
            WITH levels AS (SELECT stock_item_id AS item, SUM(on_hand) AS amount FROM stock_levels GROUP BY stock_item_id)
            SELECT s.id, s.sku, s.on_hand, COALESCE(l.amount, 0) FROM stock s LEFT JOIN levels l ON l.item = s.id WHERE s.on_hand <> COALESCE(l.amount, 0)
            """),
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
        CASE WHEN l.is_stocked AND l.ordered - l.cancelled - l.shipped - l.unstocked > 0
             AND (o.state = 'Approved' OR (o.state = 'Created' AND o.terms LIKE '%"reserveAt":"Save"%'))
             AND o.terms LIKE '%"category":"Standard"%'
             THEN l.ordered - l.cancelled - l.shipped - l.unstocked ELSE 0 END
        """;
}
