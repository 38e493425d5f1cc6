using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>An invoice is ready.</summary>
/// <param name="Invoice">Which.</param>
/// <param name="SendBy">How it is sent by itself (T09, W05); nothing when a person sends it.</param>
public sealed record InvoicePrepared(Id<Invoice> Invoice, InvoiceChannel? SendBy) : Fact;
