namespace Kontor.Server.Reconcile;

/// <summary>All that must always hold in the books.</summary>
public static class Books
{
    public static IReadOnlyList<Invariant> Invariants { get; } =
    [
        .. StockInvariants.All,
        .. OrderInvariants.All,
        .. OfferInvariants.All,
        new OrderRates("order-subtotals", "What an order comes to is the sum of its rates.", "orders", "number"),
        new OrderRates("invoice-subtotals", "What an invoice comes to is the sum of its rates.", "invoices", "COALESCE(number, order_number)"),
        .. MoneyInvariants.All,
        new TaxInvariants(),
        new SeriesInvariant(),
        new IssuedInvariant(),
        new OfferPapers(),
        .. JournalInvariants.All,
    ];
}
