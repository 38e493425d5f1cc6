using Kontor.Domain.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Catalog;

/// <summary>What products are looked up by.</summary>
internal sealed class ProductMap : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.HasIndex(product => new { product.Name, product.Id });
        builder.HasIndex(product => product.Barcode).HasFilter("barcode IS NOT NULL");
    }
}
