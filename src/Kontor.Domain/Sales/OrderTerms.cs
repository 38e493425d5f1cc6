using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>
/// What the order's type and the settings said when it was placed; later changes of them do not reach it (rule 28), but what is
/// open takes part in stock control and invoicing from when they are switched on (V02).
/// </summary>
public sealed record OrderTerms(
    string TypeCode,
    long TypeVersion,
    OrderCategory Category,
    bool AffectsInventory,
    bool UsesShippingPapers,
    bool PrintsQuote,
    bool IsWalkIn,
    string? InvoiceDescription,
    ReserveAt ReserveAt,
    NonInventoryStage NonInventoryStage,
    bool MayApproveOwn,
    bool UsesInvoicing,
    Id<Stock.Warehouse> DefaultWarehouse,
    Id<OrderType>? ConvertTo,
    bool AdvanceOnFees,
    bool AdvancesFollowAtOnce,
    bool WaitsForStock,
    RefundPolicy RefundPolicy)
{
    public static OrderTerms Of(OrderType type, OrderSettings settings) => new(
        type.Code,
        type.Version,
        type.Category,
        type.AffectsInventory && settings.UsesStockControl,
        type.UsesShippingPapers,
        type.PrintsQuote,
        type.IsWalkIn,
        type.InvoiceDescription,
        settings.ReserveAt,
        settings.NonInventoryStage,
        settings.MayApproveOwn,
        settings.UsesInvoicing,
        settings.DefaultWarehouse,
        type.ConvertTo,
        settings.AdvanceOnFees,
        settings.AdvancesFollowAtOnce,
        type.AffectsInventory && !settings.UsesStockControl,
        type.RefundPolicy);

    /// <summary>Of an order that gets another type: what the settings said when it was placed stays.</summary>
    public static OrderTerms Of(OrderType type, OrderSettings settings, OrderTerms before) => Of(type, settings) with
    {
        ReserveAt = before.ReserveAt,
        NonInventoryStage = before.NonInventoryStage,
        MayApproveOwn = before.MayApproveOwn,
        UsesInvoicing = before.UsesInvoicing,
        DefaultWarehouse = before.DefaultWarehouse,
        AdvanceOnFees = before.AdvanceOnFees,
        AdvancesFollowAtOnce = before.AdvancesFollowAtOnce,
    };
}
