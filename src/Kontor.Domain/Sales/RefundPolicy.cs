namespace Kontor.Domain.Sales;

/// <summary>What becomes of the money of an order that is given up.</summary>
public enum RefundPolicy
{
    /// <summary>Nothing moves by itself: a task says what is to go back, and how (V36).</summary>
    Manual,

    /// <summary>Each payment goes back by the first method that is allowed for it, with the cancelling (W10).</summary>
    Automatic,
}
