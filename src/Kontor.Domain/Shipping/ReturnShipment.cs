using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Shipping;

/// <summary>Adds a return (V27, V28): the chosen rows, or all that can still come back. It stays a draft until the goods are there.</summary>
public sealed record ReturnShipment : IAct<Shipment>
{
    /// <summary>Nothing means all that can still come back.</summary>
    public IReadOnlyList<ReturnRow>? Lines { get; init; }

    /// <summary>Why they come back, in words.</summary>
    public string? Reason { get; init; }

    public static Reason? Refusal(Shipment shipment) => shipment switch
    {
        { State: not ShipmentState.Confirmed } => new Reason("no-confirmed-shipment", $"{shipment.Number} has not left, and only what has left can come back."),
        _ when shipment.Lines.All(line => line.Returnable == 0) => new Reason("nothing-to-return", $"Everything on {shipment.Number} came back or is on a draft return."),
        _ => null,
    };

    public IEnumerable<Need> Needs(Shipment shipment) => [Need.All<Warehouse>()];

    public IEnumerable<Fact> Apply(Shipment shipment, Moment now)
    {
        var faults = new List<Fault>(Check.Text("reason", Reason, 200));
        var rows = Lines ?? [.. shipment.Lines.Where(line => line.Returnable > 0).Select(line => new ReturnRow(line.Id))];
        var lines = ReturnRows.Written(shipment, rows, [], now, faults);
        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }

        foreach (var line in lines)
        {
            shipment.Line(line.ShipmentLine).Returning += line.Quantity;
        }

        return [new ShipmentReturnPlanned(shipment.Id, shipment.Order, now.NewId<Return>(), lines, Change.Optional(null, Reason))];
    }
}
