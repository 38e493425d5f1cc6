using Kontor.Domain.Shipping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Shipping;

/// <summary>What returns are looked up by.</summary>
internal sealed class ReturnMap : IEntityTypeConfiguration<Return>
{
    public void Configure(EntityTypeBuilder<Return> builder)
    {
        builder.HasIndex(one => one.Order);
        builder.HasIndex(one => one.OrderNumber);
        builder.HasIndex(one => one.Shipment);
        builder.HasIndex(one => one.ShipmentNumber);
        builder.HasIndex(one => new { one.MadeOn, one.Id });
        builder.HasIndex(one => new { one.ConfirmedOn, one.Id });
        builder.HasIndex(one => new { one.Customer, one.MadeOn, one.Id });
        builder.HasIndex(one => new { one.State, one.MadeOn, one.Id });
    }
}
