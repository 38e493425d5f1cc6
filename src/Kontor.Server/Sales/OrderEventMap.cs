using Kontor.Domain.Sales;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Sales;

/// <summary>What the events of orders are looked up by.</summary>
internal sealed class OrderEventMap : IEntityTypeConfiguration<OrderEvent>
{
    public void Configure(EntityTypeBuilder<OrderEvent> builder) => builder.HasIndex(one => new { one.Order, one.At });
}
