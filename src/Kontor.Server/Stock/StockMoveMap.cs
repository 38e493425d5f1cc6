using Kontor.Domain.Stock;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Stock;

/// <summary>What the stock ledger is looked up by.</summary>
internal sealed class StockMoveMap : IEntityTypeConfiguration<StockMove>
{
    public void Configure(EntityTypeBuilder<StockMove> builder)
    {
        builder.HasIndex(move => new { move.At, move.Id });
        builder.HasIndex(move => new { move.StockItem, move.At, move.Id });
        builder.HasIndex(move => move.Cause);
    }
}
