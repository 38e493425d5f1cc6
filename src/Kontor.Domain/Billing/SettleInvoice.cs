using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>So much of a payment pays the invoice; below zero it no longer does.</summary>
/// <param name="Payment">Which payment.</param>
/// <param name="Amount">How much.</param>
public sealed record SettleInvoice(Guid Payment, decimal Amount) : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        if (Amount > invoice.Due)
        {
            throw new Refused("not-due", $"{invoice.Number} has {Words.Plain(invoice.Due)} {invoice.Currency} open; {Words.Plain(Amount)} is more.");
        }

        invoice.PayBy(Payment, Amount);
        return [new InvoiceSettled(invoice.Id, invoice.Order, Amount, Amount)];
    }
}

/// <summary>Of an invoice less is open than before, because it was paid or credited.</summary>
/// <param name="Invoice">Which.</param>
/// <param name="Order">Whose.</param>
/// <param name="Closed">How much less is open.</param>
/// <param name="Paid">How much of that is money.</param>
public sealed record InvoiceSettled(Id<Invoice> Invoice, Id<Sales.Order> Order, decimal Closed, decimal Paid) : Fact;
