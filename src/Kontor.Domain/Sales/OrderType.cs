using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

public enum OrderTypeState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>Which stages an order of this type passes (T01); an order keeps the answers it was made with (rule 28).</summary>
public sealed class OrderType : Document<OrderType, OrderTypeState>, IReference, INamed
{
    internal OrderType()
    {
    }

    public static string NamedBy => nameof(Code);

    /// <summary>Stays once an order has the type (T13).</summary>
    public string Code { get; internal set; } = "";

    /// <summary>As lists show it (T13).</summary>
    public string Description { get; internal set; } = "";

    /// <summary>Printed on the invoice (T13).</summary>
    public string? InvoiceDescription { get; internal set; }

    public OrderCategory Category { get; internal set; }

    /// <summary>Goods leave stock, or with a credit memo come back (T15).</summary>
    public bool AffectsInventory { get; internal set; }

    /// <summary>Packing slips are printed, so it passes the shipping stage (T16).</summary>
    public bool UsesShippingPapers { get; internal set; }

    /// <summary>It begins as a quote to print (T17).</summary>
    public bool PrintsQuote { get; internal set; }

    /// <summary>The standard type that a pro forma becomes (T18).</summary>
    public Id<OrderType>? ConvertTo { get; internal set; }

    /// <summary>Paid and taken along at once: it completes by itself (T19).</summary>
    public bool IsWalkIn { get; internal set; }

    /// <summary>Whether money goes back by itself when an order is given up (V36, W10).</summary>
    public RefundPolicy RefundPolicy { get; internal set; }

    public override string Label => Description;
}
