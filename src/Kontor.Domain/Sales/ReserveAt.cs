namespace Kontor.Domain.Sales;

/// <summary>When goods are promised to an order.</summary>
public enum ReserveAt
{
    /// <summary>As soon as it is saved (V12).</summary>
    Save,

    /// <summary>Once it is approved.</summary>
    Approval,
}
