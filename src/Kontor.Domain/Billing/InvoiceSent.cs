using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>An invoice was issued: the order is to know, what it credits is to know, and the paper is kept as it is.</summary>
public sealed record InvoiceSent(Invoice Invoice) : Fact, IIssues
{
    public Document Issued => Invoice;

    /// <summary>What it credits, where it credits an invoice.</summary>
    internal ReduceInvoice ToCredited(CreditedPaper credited) =>
        new(-(Invoice.Gross + Invoice.Rounding), Invoice.TaxSubtotals, new CreditedBy(Invoice.Number!, credited.BillAgain, credited.Refund));

    internal InvoiceOrder ToOrder()
    {
        var due = Invoice.Kind == InvoiceKind.CreditNote ? 0 : Invoice.Gross + Invoice.Rounding;
        var posted = Invoice.Kind == InvoiceKind.Advance && Invoice.Lines[0] is var first
            ? new PostedAdvance(first.Sku, first.Description, first.Account, Invoice.TaxSubtotals)
            : null;
        return new InvoiceOrder(
            new IssuedPaper(Invoice.Key, Invoice.Number!, Invoice.Kind, Invoice.Gross, due, Invoice.OnAccount), Invoice.InvoiceDate!.Value, Invoice.Rounding, Invoice.Billed(), posted);
    }
}

/// <summary>An invoice leaves by mail.</summary>
public sealed record InvoiceMailed(Dispatch Dispatch) : Fact, ISends
{
    internal static InvoiceMailed Of(Invoice invoice, string to) => new(new Dispatch(
        "mail", [to], $"{(invoice.Kind == InvoiceKind.CreditNote ? "Credit note" : "Invoice")} {invoice.Number}", invoice));
}
