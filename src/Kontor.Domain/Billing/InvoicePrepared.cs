using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>An invoice is ready.</summary>
/// <param name="Invoice">Which.</param>
/// <param name="SendAtOnce">It is sent by itself (T09).</param>
public sealed record InvoicePrepared(Id<Invoice> Invoice, bool SendAtOnce) : Fact;
