using Kontor.Domain.Billing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Billing;

/// <summary>What payments are looked up by.</summary>
internal sealed class PaymentMap : IEntityTypeConfiguration<CustomerPayment>, IEntityTypeConfiguration<PaymentUse>
{
    public void Configure(EntityTypeBuilder<CustomerPayment> builder)
    {
        builder.HasIndex(payment => payment.ExternalKey).IsUnique().HasFilter("external_key IS NOT NULL");
        builder.HasIndex(payment => payment.Number).IsUnique();
        builder.HasIndex(payment => payment.OrderNumber);
        builder.HasIndex(payment => payment.Order);
        builder.HasIndex(payment => new { payment.ReceivedOn, payment.Id });
        builder.HasIndex(payment => new { payment.Customer, payment.ReceivedOn, payment.Id });
    }

    public void Configure(EntityTypeBuilder<PaymentUse> builder) => builder.HasIndex(use => use.Invoice);
}
