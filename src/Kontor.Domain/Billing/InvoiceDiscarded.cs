using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

/// <summary>An invoice that was ready is gone: the order is to bill its part again.</summary>
public sealed record InvoiceDiscarded(
    Id<Invoice> Invoice, Id<Order> Order, IReadOnlyList<BilledLine> Lines, IReadOnlyList<TaxSubtotal> Subtotals) : Fact;
