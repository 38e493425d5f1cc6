namespace Kontor.Domain.Sales;

/// <summary>How an order came from another one.</summary>
internal enum OrderOriginKind
{
    /// <summary>It is like the other, and keeps no link.</summary>
    Duplicate,

    /// <summary>The other is a pro forma that it was made of.</summary>
    Conversion,

    /// <summary>It holds what is not shipped of a mixed order.</summary>
    Split,
}
