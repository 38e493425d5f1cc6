using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>What was paid beforehand pays an invoice of the order, now that it is issued.</summary>
public sealed record UseCustomerPayment(PaidPaper Paper) : IAct<CustomerPayment>
{
    public IEnumerable<Fact> Apply(CustomerPayment payment, Moment now)
    {
        // Several invoices may be issued at once, and each saw the whole of what waits.
        var amount = Math.Min(Paper.Amount, payment.Unused);
        return amount > 0 ? ApplyCustomerPayment.Use(payment, Paper with { Amount = amount }, now) : [];
    }
}
