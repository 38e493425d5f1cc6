namespace Kontor.Domain.Sales;

/// <summary>What a row asks for besides goods and services: it is billed and never delivered, and no document discount falls on it (W14, T12).</summary>
public enum ChargeKind
{
    Shipping,
    Handling,

    /// <summary>One of the organisation's service fees.</summary>
    ServiceFee,
}
