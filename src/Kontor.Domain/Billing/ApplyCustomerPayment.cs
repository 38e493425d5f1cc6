using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>Uses the customer's money that waits for an invoice of theirs, of this order or another.</summary>
/// <param name="Invoice">Which.</param>
/// <param name="Amount">As much as the invoice has open, up to what waits, when nothing is said.</param>
public sealed record ApplyCustomerPayment(Id<Invoice> Invoice, decimal? Amount = null) : IAct<CustomerPayment>, IChecked
{
    public static Reason? Refusal(CustomerPayment payment) =>
        payment.Unused > 0 ? null : new Reason("payment-used", $"All of {payment.Number} is used.");

    public IEnumerable<Fault> Faults() => Check.That(Amount is null or > 0, "amount", "Amount must be above zero.");

    public IEnumerable<Need> Needs(CustomerPayment payment) => [Need.Of(Invoice)];

    public IEnumerable<Fact> Apply(CustomerPayment payment, Moment now)
    {
        var invoice = now.Find(Invoice);
        if (invoice is not { State: InvoiceState.Sent } || invoice.Customer != payment.Customer || invoice.Currency != payment.Currency)
        {
            throw new Faulty("invoice", $"There is no issued invoice of {payment.CustomerName} in {payment.Currency} with this id.");
        }

        var currency = new Currency(payment.Currency);
        if (Amount is { } given && !currency.Fits(given))
        {
            throw new Faulty("amount", $"Amount has at most {currency.Decimals} decimals in {currency}.");
        }

        var amount = Amount ?? Math.Min(payment.Unused, invoice.Due);
        return amount <= 0 || amount > invoice.Due || amount > payment.Unused
            ? throw new Faulty("amount", $"Amount is at most the {Words.Plain(Math.Min(payment.Unused, invoice.Due))} {payment.Currency} that are open on {invoice.Number} and wait on {payment.Number}.")
            : Use(payment, new PaidPaper(invoice.Key, invoice.Number!, amount, invoice.OnAccount), now);
    }

    internal static IEnumerable<Fact> Use(CustomerPayment payment, PaidPaper paper, Moment now)
    {
        payment.Use(now.NewId<PaymentUse>(), paper, now.Today);
        return
        [
            .. payment.Order is { } order ? [new PaymentWaits(payment.Id, order, -paper.Amount)] : Array.Empty<Fact>(),
            new PaymentUsed(payment.Id, new Id<Invoice>(paper.InvoiceId), paper.Amount),
        ];
    }
}
