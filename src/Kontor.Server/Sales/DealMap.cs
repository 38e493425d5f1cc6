using Kontor.Domain.Sales;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Sales;

/// <summary>What deals are looked up by.</summary>
internal sealed class DealMap : IEntityTypeConfiguration<Deal>
{
    public void Configure(EntityTypeBuilder<Deal> builder)
    {
        builder.HasIndex(deal => new { deal.OpenedAt, deal.Id });
        builder.HasIndex(deal => new { deal.State, deal.OpenedAt, deal.Id });
        builder.HasIndex(deal => new { deal.Customer, deal.OpenedAt, deal.Id });
        builder.HasIndex(deal => new { deal.Name, deal.Id });
    }
}
