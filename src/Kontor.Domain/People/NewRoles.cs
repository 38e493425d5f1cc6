namespace Kontor.Domain.People;

/// <summary>The roles that a new house begins with; all but the first can be changed.</summary>
public static class NewRoles
{
    public const string Administrator = "Administrator";

    public static IReadOnlyList<AddRole> All { get; } =
    [
        new() { Name = Administrator, Permissions = ["*"] },
        Of("Sales", "*.read", "customers.*", "orders.*", "offers.*", "deals.*", "activities.*", "attachments.*"),
        Of("Warehouse", "*.read", "shipments.*", "returns.*", "orders.ship", "orders.advance", "orders.set-work-status", "orders.mark-delivered", "stock-adjustments.*", "stock-transfers.*", "purchase-orders.receive", "activities.*", "attachments.create"),
        Of("Purchasing", "*.read", "suppliers.*", "products.*", "purchase-orders.*", "replenishment.*", "activities.*", "attachments.create"),
        Of("Billing", "*.read", "customers.edit", "orders.bill", "orders.advance", "orders.hold", "orders.release", "orders.pay", "orders.receive-payment", "orders.close", "orders.reopen", "orders.credit-over-invoiced", "orders.compensate", "invoices.*", "payments.*", "payment-terms.*", "exchange-rates.*", "refund-rules.*", "activities.*", "attachments.create"),
        Of("Viewer", "*.read"),
    ];

    private static AddRole Of(string name, params string[] permissions) => new() { Name = name, Permissions = permissions };
}
