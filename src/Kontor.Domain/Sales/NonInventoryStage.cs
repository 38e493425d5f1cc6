namespace Kontor.Domain.Sales;

/// <summary>Where a standard order goes that has no goods (T09).</summary>
public enum NonInventoryStage
{
    /// <summary>To shipping papers or to invoicing, as its type says.</summary>
    PerType,

    /// <summary>To invoicing, even when its type uses shipping papers.</summary>
    ReadyForInvoicing,

    /// <summary>It is invoiced and completed at once.</summary>
    Completed,
}
