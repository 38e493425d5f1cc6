namespace Kontor.Domain.Sales;

/// <summary>The decisions on an order; what was delivered, invoiced and paid is told beside it.</summary>
public enum OrderState
{
    /// <summary>Saved: it may be changed, shipped and invoiced.</summary>
    Created,

    /// <summary>Accepted internally (K07).</summary>
    Approved,

    /// <summary>Nothing more is expected.</summary>
    Closed,

    /// <summary>It will not be carried out; final.</summary>
    Cancelled,
}
