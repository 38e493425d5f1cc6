using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;

namespace Kontor.Server.Shipping;

/// <summary>What is packed together: a shipment, or what an order still has to ship (T16).</summary>
/// <param name="Number">The shipment's, or the order's.</param>
/// <param name="OrderNumber">Whose it is.</param>
/// <param name="CustomerOrderNumber">What the customer calls it.</param>
/// <param name="CustomerName">Who gets it.</param>
/// <param name="ShipTo">Where it goes.</param>
/// <param name="DeliveryMethod">How.</param>
/// <param name="On">Its day.</param>
/// <param name="IsDraft">It has not left.</param>
/// <param name="Rows">What is in it.</param>
public sealed record Slip(
    string Number, string OrderNumber, string? CustomerOrderNumber, string CustomerName, Address ShipTo, string? DeliveryMethod, DateOnly On, bool IsDraft, IReadOnlyList<SlipRow> Rows)
{
    public static Slip Of(Shipment shipment, Order? order) => new(
        shipment.Number, shipment.OrderNumber, order?.CustomerOrderNumber, shipment.CustomerName, shipment.ShipTo, shipment.DeliveryMethod,
        shipment.ConfirmedOn ?? shipment.MadeOn, shipment.State == ShipmentState.Draft,
        [.. shipment.Lines.Select(line => new SlipRow(line.Position, line.Sku, line.Description, line.Quantity, line.Unit, line.IsStocked ? line.Warehouse : null))]);

    /// <summary>Of an order without a draft: what is still to be put on one.</summary>
    public static Slip Of(Order order) => new(
        order.Number, order.Number, order.CustomerOrderNumber, order.CustomerName, order.ShipTo, order.DeliveryMethod, order.OrderedOn, true,
        [.. order.Lines.Where(line => line.ToShip > 0).Select(line => new SlipRow(line.Position, line.Sku, line.Description, line.ToShip, line.Unit, line.IsStocked ? order.Terms.DefaultWarehouse : null))]);
}

/// <summary>A row of a packing slip.</summary>
public sealed record SlipRow(int Position, string? Sku, string Description, decimal Quantity, string Unit, Kontor.Domain.Kernel.Id<Kontor.Domain.Stock.Warehouse>? Warehouse);
