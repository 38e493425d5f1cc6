using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Records a payment for the order: it pays what is open on its invoices, the oldest first, and the rest pays the next one (V21).</summary>
public sealed record ReceiveOrderPayment : PaymentFields, IAct<Order>
{
    /// <summary>What is open when nothing is said.</summary>
    public decimal? Amount { get; init; }

    /// <summary>It is for both orders of a mixed one that was split (T11): each gets its share, by what is still to be paid on it.</summary>
    public bool ForBoth { get; init; }

    public static Reason? Refusal(Order order) => order switch
    {
        { Terms.Category: OrderCategory.ProForma } => new Reason("pro-forma", $"{order.Number} is a pro forma. Convert it to an order first."),
        { Terms.Category: OrderCategory.CreditMemo } => new Reason("credit-memo", $"{order.Number} is a credit memo; nothing is paid on it."),
        { Lines.Count: 0, Issued.Count: 0 } => order.Empty,
        { Balance: <= 0, Due: <= 0 } when !OrderBilling.Left(order).Any() =>
            new Reason("already-paid", $"{order.Number} is invoiced, and nothing more is to be paid for it. Take further money on account of the customer."),
        _ => null,
    };

    public override IEnumerable<Fault> Faults() => [.. Check.That(Amount is null or > 0, "amount", "Amount must be above zero."), .. base.Faults()];

    public IEnumerable<Need> Needs(Order order) => [Need.All<PaymentMethod>(), .. ForBoth && Other(order) is { } other ? [Need.Of(other.Order)] : Array.Empty<Need>()];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var currency = new Currency(order.Currency);
        if (ForBoth)
        {
            return Apportioned(order, now.The((Other(order) ?? throw new Faulty("forBoth", $"{order.Number} was not split.")).Order), currency);
        }

        var amount = Amount ?? Open(order);
        if (!currency.Fits(amount) || amount is <= 0 or > 999_999_999_999)
        {
            throw new Faulty("amount", amount <= 0 ? $"{order.Number} is paid; say the amount." : $"Amount has at most {currency.Decimals} decimals in {currency}.");
        }

        var money = new MoneyIn(
            order.Customer, order.CustomerName, order.Id, order.Number, order.Currency, amount, MethodOf(Method, order.PaymentMethod, now), ReceivedOn, Reference, ExternalKey);
        return [new OrderPaid(money, OrderPayments.Divide(order, amount))];
    }

    private static OrderLink? Other(Order order) => order.SplitTo ?? order.SplitFrom;

    private static decimal Open(Order order) => Math.Max(0, order.Balance);

    /// <summary>To the cent, so that both together are what came in; each order has a payment of its own.</summary>
    private List<Fact> Apportioned(Order order, Order other, Currency currency)
    {
        var amount = Amount ?? Open(order) + Open(other);
        if (!currency.Fits(amount) || amount is <= 0 or > 999_999_999_999)
        {
            throw new Faulty("amount", amount <= 0 ? $"{order.Number} and {other.Number} are paid; say the amount." : $"Amount has at most {currency.Decimals} decimals in {currency}.");
        }

        var isOpen = Open(order) + Open(other) > 0;
        var shares = currency.Apportion(amount, isOpen ? [Open(order), Open(other)] : [order.Gross, other.Gross]);
        return
        [
            .. shares[0] == 0 ? Array.Empty<Fact>() : [Share(order, shares[0], ExternalKey)],
            .. shares[1] == 0 ? Array.Empty<Fact>() : [Share(other, shares[1], ExternalKey is null ? null : $"{ExternalKey}:{other.Number}")],
        ];
    }

    private OrderPaymentShared Share(Order order, decimal amount, string? key) =>
        new(order.Id, new ReceiveOrderPayment { Amount = amount, Method = Method, ReceivedOn = ReceivedOn, Reference = Reference, ExternalKey = key });

}

/// <summary>A part of a payment is for an order.</summary>
public sealed record OrderPaymentShared(Id<Order> Order, ReceiveOrderPayment Part) : Fact;
