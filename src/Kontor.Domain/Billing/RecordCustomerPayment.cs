using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>Writes down money for an order, and pays the invoices that it is for.</summary>
/// <param name="Money">How much, and how.</param>
/// <param name="Papers">Which invoices it pays.</param>
/// <param name="Kind">Where it comes from.</param>
public sealed record RecordCustomerPayment(MoneyIn Money, IReadOnlyList<PaidPaper> Papers, PaymentKind Kind = PaymentKind.Received) : IMake<CustomerPayment>
{
    public IEnumerable<Need> Needs() => [Need.Number("payment")];

    public Made<CustomerPayment> Make(Moment now)
    {
        var payment = new CustomerPayment
        {
            Id = now.NewId<CustomerPayment>(),
            Number = now.Number("payment"),
            ExternalKey = Change.Optional(null, Money.ExternalKey),
            Kind = Kind,
            Customer = Money.Customer,
            CustomerName = Money.CustomerName,
            Order = Money.Order,
            OrderNumber = Money.OrderNumber,
            Method = Money.Method,
            Currency = Money.Currency,
            Amount = Money.Amount,
            Tendered = Money.Tendered,
            ReceivedOn = Money.On ?? now.Today,
            Reference = Change.Optional(null, Money.Reference),
        };
        foreach (var paper in Papers)
        {
            payment.Use(now.NewId<PaymentUse>(), paper, now.Today);
        }

        var rest = Money.Amount - Papers.Sum(paper => paper.Amount);
        return new Made<CustomerPayment>(payment,
        [
            .. rest == 0 ? Array.Empty<Fact>() : [new PaymentWaits(payment.Id, Money.Order, rest)],
            .. Papers.Select(paper => new PaymentUsed(payment.Id, new Id<Invoice>(paper.InvoiceId), paper.Amount)),
        ]);
    }
}

/// <summary>So much of a payment is for an order, and pays no invoice of it yet; below zero it no longer waits.</summary>
/// <param name="Payment">Which.</param>
/// <param name="Order">For which order.</param>
/// <param name="Amount">How much more waits.</param>
/// <param name="Refunded">How much went back.</param>
public sealed record PaymentWaits(Id<CustomerPayment> Payment, Id<Order> Order, decimal Amount, decimal Refunded = 0) : Fact;

/// <summary>So much of a payment pays an invoice; below zero it no longer does.</summary>
public sealed record PaymentUsed(Id<CustomerPayment> Payment, Id<Invoice> Invoice, decimal Amount) : Fact;
