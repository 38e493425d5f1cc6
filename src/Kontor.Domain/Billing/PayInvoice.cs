using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>Records a payment of the invoice, whole or in part; what is too much is the customer's to good.</summary>
public sealed record PayInvoice : PaymentFields, IAct<Invoice>
{
    /// <summary>All that is open when nothing is said.</summary>
    public decimal? Amount { get; init; }

    public static Reason? Refusal(Invoice invoice) => invoice switch
    {
        { Kind: InvoiceKind.CreditNote } => new Reason("credit-note", $"{invoice.Label} is a credit note; nothing is paid on it."),
        { Due: <= 0 } => new Reason("already-paid", $"{invoice.Label} is paid."),
        _ => null,
    };

    public override IEnumerable<Fault> Faults() => [.. Check.That(Amount is null or > 0, "amount", "Amount must be above zero."), .. base.Faults()];

    public IEnumerable<Need> Needs(Invoice invoice) => [Need.All<PaymentMethod>()];

    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        var currency = new Currency(invoice.Currency);
        var amount = Amount ?? invoice.Due;
        if (!currency.Fits(amount) || amount > 999_999_999_999)
        {
            throw new Faulty("amount", $"Amount has at most {currency.Decimals} decimals in {currency}.");
        }

        var money = new MoneyIn(
            invoice.Customer, invoice.CustomerName, invoice.Order, invoice.OrderNumber, invoice.Currency, amount, MethodOf(Method, invoice.PaymentMethod, now), ReceivedOn, Reference, ExternalKey);
        return [new OrderPaid(money, [new PaidPaper(invoice.Key, invoice.Number!, Math.Min(amount, invoice.Due), invoice.OnAccount)])];
    }
}
