using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Records a payment for the order: it pays what is open on its invoices, the oldest first, and the rest pays the next one (V21).</summary>
public sealed record ReceiveOrderPayment : PaymentFields, IAct<Order>
{
    /// <summary>What is open when nothing is said.</summary>
    public decimal? Amount { get; init; }

    public static Reason? Refusal(Order order) => order switch
    {
        { Terms.Category: OrderCategory.ProForma } => new Reason("pro-forma", $"{order.Number} is a pro forma. Convert it to an order first."),
        { Terms.Category: OrderCategory.CreditMemo } => new Reason("credit-memo", $"{order.Number} is a credit memo; nothing is paid on it."),
        { Balance: <= 0, Due: <= 0 } when !OrderBilling.Left(order).Any() =>
            new Reason("already-paid", $"{order.Number} is invoiced, and nothing more is to be paid for it. Take further money on account of the customer."),
        _ => null,
    };

    public override IEnumerable<Fault> Faults() => [.. Check.That(Amount is null or > 0, "amount", "Amount must be above zero."), .. base.Faults()];

    public IEnumerable<Need> Needs(Order order) => [Need.All<PaymentMethod>()];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var currency = new Currency(order.Currency);
        var amount = Amount ?? Math.Max(0, order.Balance);
        if (!currency.Fits(amount) || amount is <= 0 or > 999_999_999_999)
        {
            throw new Faulty("amount", amount <= 0 ? $"{order.Number} is paid; say the amount." : $"Amount has at most {currency.Decimals} decimals in {currency}.");
        }

        var money = new MoneyIn(
            order.Customer, order.CustomerName, order.Id, order.Number, order.Currency, amount, MethodOf(Method, order.PaymentMethod, now), ReceivedOn, Reference, ExternalKey);
        return [new OrderPaid(money, OrderPayments.Divide(order, amount))];
    }
}
