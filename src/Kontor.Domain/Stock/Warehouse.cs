using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Stock;

public enum WarehouseState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>Where goods lie (V14).</summary>
public sealed class Warehouse : Document<Warehouse, WarehouseState>, IReference, INamed
{
    internal Warehouse()
    {
    }

    public static string NamedBy => nameof(Code);

    public string Code { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    public Address? Address { get; internal set; }

    /// <summary>What happens when more leaves than is there (rule 14).</summary>
    public NegativeStock NegativeStock { get; internal set; }

    /// <summary>What lies here is not sold: it waits until somebody has looked at it (rule 20). It stays what it was opened as.</summary>
    public bool IsQuarantine { get; internal set; }

    public override string Label => Code;
}
