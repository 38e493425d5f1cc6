namespace Kontor.Domain.Parties;

/// <summary>What of an order waits until it is paid (V21).</summary>
public enum PaymentHold
{
    /// <summary>Nothing waits.</summary>
    None,

    /// <summary>Goods do not leave.</summary>
    Shipping,

    /// <summary>Goods do not leave, and none are ordered from suppliers for it.</summary>
    Supply,
}
