using Kontor.Domain.Sales;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Sales;

/// <summary>What orders are looked up by.</summary>
internal sealed class OrderMap : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.HasIndex(order => order.ExternalKey).IsUnique().HasFilter("external_key IS NOT NULL");
        builder.HasIndex(order => order.CustomerOrderNumber).HasFilter("customer_order_number IS NOT NULL");
        builder.HasIndex(order => order.Deal).HasFilter("deal IS NOT NULL");
        builder.HasIndex(order => new { order.OrderedOn, order.Id });
        builder.HasIndex(order => new { order.Customer, order.OrderedOn, order.Id });
        builder.HasIndex(order => new { order.State, order.OrderedOn, order.Id });
        builder.HasIndex(order => new { order.Stage, order.OrderedOn, order.Id });
        builder.HasIndex(order => new { order.CustomerName, order.Id });
    }
}
