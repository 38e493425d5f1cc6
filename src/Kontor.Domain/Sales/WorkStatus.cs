using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

public enum WorkStatusState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>Where the work on an order stands, in words of our own, such as Design or Production: it moves nothing (V06).</summary>
public sealed class WorkStatus : Document<WorkStatus, WorkStatusState>, IReference, INamed
{
    internal WorkStatus()
    {
    }

    public static string NamedBy => nameof(Code);

    /// <summary>As orders keep it, so it never changes.</summary>
    public string Code { get; internal set; } = "";

    public WorkStatusNames Names { get; internal set; } = new("", null, null, null);

    /// <summary>Its place in lists.</summary>
    public int Position { get; internal set; }

    /// <summary>New orders begin with it; exactly one does.</summary>
    public bool IsDefault { get; internal set; }

    public override string Label => Names.En;
}
