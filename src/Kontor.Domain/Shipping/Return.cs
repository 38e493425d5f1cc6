using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Shipping;

public enum ReturnState
{
    Draft,
    Confirmed,
    Discarded,
}

/// <summary>Goods of one shipment on their way back: a draft moves nothing, a confirmed one has brought them in (V27, V29).</summary>
public sealed class Return : Document<Return, ReturnState>, INamed
{
    private readonly List<ReturnLine> lines = [];

    internal Return()
    {
    }

    public static string NamedBy => nameof(Number);

    public string Number { get; internal set; } = "";

    public Id<Shipment> Shipment { get; internal set; }

    public string ShipmentNumber { get; internal set; } = "";

    public Id<Order> Order { get; internal set; }

    public string OrderNumber { get; internal set; } = "";

    public Id<Customer> Customer { get; internal set; }

    public string CustomerName { get; internal set; } = "";

    /// <summary>Why they come back, in words; the ledger repeats it.</summary>
    public string? Reason { get; internal set; }

    public DateOnly MadeOn { get; internal set; }

    public DateOnly? ConfirmedOn { get; internal set; }

    /// <summary>The name of who confirmed it.</summary>
    public string? ConfirmedBy { get; internal set; }

    public IReadOnlyList<ReturnLine> Lines => lines;

    public override string Label => Number;

    /// <summary>How much of each row of the shipment it takes.</summary>
    internal Dictionary<Id<ShipmentLine>, decimal> Sums() => lines.GroupBy(line => line.ShipmentLine).ToDictionary(rows => rows.Key, rows => rows.Sum(line => line.Quantity));

    internal void Put(IEnumerable<ReturnLine> all)
    {
        var put = all.ToList();
        lines.Clear();
        lines.AddRange(put);
    }
}
