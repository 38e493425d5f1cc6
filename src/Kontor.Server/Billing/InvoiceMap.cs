using Kontor.Domain.Billing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Billing;

/// <summary>What invoices are looked up by.</summary>
internal sealed class InvoiceMap : IEntityTypeConfiguration<Invoice>
{
    public void Configure(EntityTypeBuilder<Invoice> builder)
    {
        builder.HasIndex(invoice => invoice.Order);
        builder.HasIndex(invoice => invoice.OrderNumber);
        builder.HasIndex(invoice => invoice.Number).IsUnique().HasFilter("number IS NOT NULL");
        builder.HasIndex(invoice => new { invoice.InvoiceDate, invoice.Id });
        builder.HasIndex(invoice => new { invoice.DueDate, invoice.Id });
        builder.HasIndex(invoice => new { invoice.SentAt, invoice.Id });
        builder.HasIndex(invoice => new { invoice.Customer, invoice.InvoiceDate, invoice.Id });
        builder.HasIndex(invoice => new { invoice.State, invoice.InvoiceDate, invoice.Id });
    }
}
