namespace Kontor.Domain.Stock;

/// <summary>What happens when more leaves a warehouse than the books say is there.</summary>
public enum NegativeStock
{
    /// <summary>It is refused.</summary>
    Forbid,

    /// <summary>It is done, and the person is told.</summary>
    Warn,

    /// <summary>It is done.</summary>
    Allow,
}
