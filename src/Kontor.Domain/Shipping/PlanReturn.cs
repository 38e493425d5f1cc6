using Kontor.Domain.Kernel;

namespace Kontor.Domain.Shipping;

/// <summary>Writes the draft of a return for the rows of a shipment that are to come back.</summary>
public sealed record PlanReturn(Id<Return> Return, Id<Shipment> Shipment, IReadOnlyList<ReturnLine> Rows, string? Reason) : IMake<Return>
{
    public IEnumerable<Need> Needs() => [Need.Of(Shipment), Need.Number("return")];

    public Made<Return> Make(Moment now)
    {
        var shipment = now.The(Shipment);
        var made = new Return
        {
            Id = Return,
            Number = now.Number("return"),
            Shipment = shipment.Id,
            ShipmentNumber = shipment.Number,
            Order = shipment.Order,
            OrderNumber = shipment.OrderNumber,
            Customer = shipment.Customer,
            CustomerName = shipment.CustomerName,
            Reason = Reason,
            MadeOn = now.Today,
        };
        made.Put(Rows);
        return new Made<Return>(made);
    }
}
