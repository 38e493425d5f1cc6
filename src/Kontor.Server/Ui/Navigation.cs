using Kontor.Server.Store;

namespace Kontor.Server.Ui;

/// <summary>One entry of the navigation at the left.</summary>
/// <param name="Word">Its key among the phrases.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Permission">Who sees it; everybody when nothing is said.</param>
/// <param name="Icon">The path of its picture, 24 by 24.</param>
/// <param name="Count">What waits there.</param>
public sealed record NavigationEntry(string Word, string Path, string? Permission, string Icon, Func<Waiting.Counts, int>? Count = null)
{
    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("desk", "/", null, "M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-6h4v6"),
        new("orders", "/orders", "orders.read", "M7 4h10a1 1 0 0 1 1 1v15l-3-2-3 2-3-2-3 2V5a1 1 0 0 1 1-1M9 9h6M9 13h6", counts => counts.Orders),
        new("deals", "/deals", "deals.read", "M8 12h8M4 6h16v12H4zM8 9h8M8 15h5"),
        new("offers", "/offers", "offers.read", "M6 3h9l4 4v14H6zM14 3v5h5M9 15l2 2 4-4"),
        new("shipments", "/shipments", "shipments.read", "M3 7h11v10H3zM14 10h4l3 3v4h-7zM7 19.5a1.8 1.8 0 1 0 0-.01M17 19.5a1.8 1.8 0 1 0 0-.01", counts => counts.Shipments),
        new("returns", "/returns", "returns.read", "M3 7h11v10H3zM20 8v5H11M14 10l-3 3 3 3", counts => counts.Returns),
        new("invoices", "/invoices", "invoices.read", "M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7", counts => counts.Invoices),
        new("payments", "/payments", "payments.read", "M3 7h18v10H3zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M6 12h.01M18 12h.01"),
        new("activities", "/activities", "activities.read", "M4 5h16v15H4zM8 3v4M16 3v4M8 13l3 3 5-6"),
        new("stock", "/stock", "stock.read", "M4 8l8-4 8 4v9l-8 4-8-4zM4 8l8 4 8-4M12 12v9"),
        new("customers", "/customers", "customers.read", "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M3 20a6 6 0 0 1 12 0M16 4.5a3.5 3.5 0 0 1 0 6.5M17.5 14.5A6 6 0 0 1 21 20"),
        new("suppliers", "/suppliers", "suppliers.read", "M3 21V10l6 4v-4l6 4v-4l6 4v7zM7 17h2M12 17h2M17 17h1"),
        new("products", "/products", "products.read", "M4 4h7l9 9-7 7-9-9zM8 8h.01"),
        new("settings", "/settings", null, "M4 7h9M17 7h3M4 12h3M11 12h9M4 17h11M19 17h1M15 5v4M9 10v4M17 15v4"),
    ];

    public bool IsSeenBy(Person person) => Permission is null || person.May(Permission);

    /// <summary>Whether the page at a path belongs to it.</summary>
    public bool Holds(PathString path) => Path == "/" ? path == "/" : path.StartsWithSegments(Path);
}
