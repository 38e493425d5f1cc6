using Kontor.Domain.Shipping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Shipping;

/// <summary>What shipments are looked up by.</summary>
internal sealed class ShipmentMap : IEntityTypeConfiguration<Shipment>
{
    public void Configure(EntityTypeBuilder<Shipment> builder)
    {
        builder.HasIndex(shipment => shipment.Order);
        builder.HasIndex(shipment => shipment.OrderNumber);
        builder.HasIndex(shipment => new { shipment.MadeOn, shipment.Id });
        builder.HasIndex(shipment => new { shipment.ConfirmedOn, shipment.Id });
        builder.HasIndex(shipment => new { shipment.Customer, shipment.MadeOn, shipment.Id });
        builder.HasIndex(shipment => new { shipment.State, shipment.MadeOn, shipment.Id });
    }
}
