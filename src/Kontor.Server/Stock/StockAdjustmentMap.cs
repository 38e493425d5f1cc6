using Kontor.Domain.Stock;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Stock;

/// <summary>What stock adjustments are looked up by.</summary>
internal sealed class StockAdjustmentMap : IEntityTypeConfiguration<StockAdjustment>
{
    public void Configure(EntityTypeBuilder<StockAdjustment> builder) => builder.HasIndex(adjustment => new { adjustment.ConfirmedOn, adjustment.Id });
}
