namespace Kontor.Domain.People;

/// <summary>The roles that a new house begins with; all but the first can be changed.</summary>
public static class NewRoles
{
    public const string Administrator = "Administrator";

    public static IReadOnlyList<AddRole> All { get; } =
    [
        new() { Name = Administrator, Permissions = ["*"] },
        Of("Sales", "*.read", "customers.*", "orders.*", "offers.*", "deals.*", "shipments.create", "shipments.edit", "invoices.create", "invoices.edit"),
        Of("Warehouse", "*.read", "shipments.*", "returns.*", "orders.set-work-status", "stock-adjustments.*", "stock-transfers.*", "purchase-orders.receive"),
        Of("Purchasing", "*.read", "suppliers.*", "products.*", "purchase-orders.*", "replenishment.*"),
        Of("Billing", "*.read", "customers.edit", "invoices.*", "payments.*", "orders.create-invoice", "orders.pay", "orders.close"),
        Of("Viewer", "*.read"),
    ];

    private static AddRole Of(string name, params string[] permissions) => new() { Name = name, Permissions = permissions };
}
