namespace Kontor.Domain.Catalog;

/// <summary>Whether more may be promised than there is.</summary>
public enum Overselling
{
    /// <summary>The order waits for goods (V12).</summary>
    Allow,

    /// <summary>The order is refused.</summary>
    Forbid,
}
