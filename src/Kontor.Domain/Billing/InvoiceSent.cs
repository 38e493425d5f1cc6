using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>An invoice was issued: the order is to know, and the paper is kept as it is.</summary>
/// <param name="Invoice">The invoice.</param>
/// <param name="Lines">What it covers of the order.</param>
public sealed record InvoiceSent(Invoice Invoice, IReadOnlyList<BilledLine> Lines) : Fact, IIssues
{
    public Document Issued => Invoice;
}

/// <summary>An invoice leaves by mail.</summary>
public sealed record InvoiceMailed(Dispatch Dispatch) : Fact, ISends;
