using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Shipping;

public enum ShipmentState
{
    Draft,
    Confirmed,
    Discarded,
}

/// <summary>Goods on their way to the customer: a draft moves nothing (V15), a confirmed one has left the stock (V16).</summary>
public sealed class Shipment : Document<Shipment, ShipmentState>, INamed
{
    private readonly List<ShipmentLine> lines = [];

    internal Shipment()
    {
    }

    public static string NamedBy => nameof(Number);

    public string Number { get; internal set; } = "";

    public Id<Order> Order { get; internal set; }

    public string OrderNumber { get; internal set; } = "";

    public Id<Customer> Customer { get; internal set; }

    public string CustomerName { get; internal set; } = "";

    public Address ShipTo { get; internal set; } = null!;

    public string? DeliveryMethod { get; internal set; }

    public DateOnly MadeOn { get; internal set; }

    public DateOnly? ConfirmedOn { get; internal set; }

    /// <summary>The name of who confirmed it.</summary>
    public string? ConfirmedBy { get; internal set; }

    /// <summary>Its order is on hold, and so it does not leave.</summary>
    public bool OnHold { get; internal set; }

    public string? HoldReason { get; internal set; }

    public IReadOnlyList<ShipmentLine> Lines => lines;

    public override string Label => Number;

    internal ShipmentLine Line(Id<ShipmentLine> id) => lines.Find(line => line.Id == id) ?? throw new Refused("line-gone", $"{Number} has no such row.");

    internal void Put(IEnumerable<ShipmentLine> all)
    {
        var put = all.ToList();
        lines.Clear();
        lines.AddRange(put);
    }
}
