using Kontor.Domain.Stock;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Stock;

/// <summary>What the stock is looked up by.</summary>
internal sealed class StockItemMap : IEntityTypeConfiguration<StockItem>
{
    public void Configure(EntityTypeBuilder<StockItem> builder) => builder.HasIndex(item => new { item.Sku, item.Id });
}
