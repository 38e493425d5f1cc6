namespace Kontor.Server.Reconcile;

/// <summary>Offers against the orders they are of, and deals against the orders they are made of.</summary>
internal static class OfferInvariants
{
    public static IReadOnlyList<Invariant> All { get; } =
    [
        new Comparison(
            "live-offers",
            "Of an order at most one offer is open or out.",
            """
            SELECT o.id, o.number, '1', COUNT(*) FROM offers f JOIN orders o ON o.id = f."order" WHERE f.state IN ('Open', 'Sent') GROUP BY o.id, o.number HAVING COUNT(*) > 1
            """,
            AreAmounts: false),
        new Comparison(
            "current-offer",
            "An order knows its latest offer and where it stands.",
            """
            SELECT o.id, o.number, COALESCE(o.offer, 'none'), COALESCE(f.state, 'none')
            FROM orders o LEFT JOIN offers f ON f.id = o.current_offer
            WHERE (o.offer_revision > 0 OR o.offer IS NOT NULL) AND (f.id IS NULL OR f.state <> o.offer OR f.revision <> o.offer_revision)
            """,
            AreAmounts: false),
        new Comparison("offer-gross", "An offer that is open or out comes to what its order comes to.", """
            SELECT f.id, f.number, f.gross, o.gross FROM offers f JOIN orders o ON o.id = f."order" WHERE f.state IN ('Open', 'Sent') AND f.gross <> o.gross
            """),
        new Comparison("deal-gross", "A deal comes to the sum of its orders that are not cancelled.", """
            WITH sums AS (SELECT deal, SUM(gross) AS gross FROM orders WHERE deal IS NOT NULL AND state <> 'Cancelled' GROUP BY deal)
            SELECT d.id, d.name, d.gross, COALESCE(s.gross, 0) FROM deals d LEFT JOIN sums s ON s.deal = d.id WHERE d.gross <> COALESCE(s.gross, 0)
            """),
    ];
}
