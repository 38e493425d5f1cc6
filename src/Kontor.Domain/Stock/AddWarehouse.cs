using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Opens a warehouse; its stock may not go below zero unless it says otherwise.</summary>
public sealed record AddWarehouse : WarehouseFields, IMake<Warehouse>
{
    /// <summary>For goods that came back and are not sold before somebody has looked at them; this stays.</summary>
    public bool? IsQuarantine { get; init; }

    public override IEnumerable<Fault> Faults() => [.. Check.Given("code", Code), .. Check.Given("name", Name), .. base.Faults()];

    public IEnumerable<Need> Needs() => Codes.Asked<Warehouse>(Code);

    public Made<Warehouse> Make(Moment now)
    {
        Codes.MustBeFree<Warehouse>("code", Code, now);
        var warehouse = new Warehouse { Id = now.NewId<Warehouse>(), IsQuarantine = IsQuarantine ?? false };
        Fill(warehouse);
        return new Made<Warehouse>(warehouse);
    }
}
