using Kontor.Domain.Sales;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Sales;

/// <summary>What offers are looked up by.</summary>
internal sealed class OfferMap : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.HasIndex(offer => new { offer.Order, offer.Revision }).IsUnique();
        builder.HasIndex(offer => offer.Number);
        builder.HasIndex(offer => offer.OrderNumber);
        builder.HasIndex(offer => new { offer.CreatedAt, offer.Id });
        builder.HasIndex(offer => new { offer.ValidUntil, offer.Id });
        builder.HasIndex(offer => new { offer.Customer, offer.CreatedAt, offer.Id });
        builder.HasIndex(offer => new { offer.State, offer.CreatedAt, offer.Id });
        builder.HasIndex(offer => new { offer.State, offer.ValidUntil });
    }
}
