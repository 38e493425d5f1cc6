using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Money came in for an order: it is to be recorded, and pays the papers that it says.</summary>
/// <param name="Money">How much, and how.</param>
/// <param name="Papers">Which invoices it pays; what is left waits for the next.</param>
public sealed record OrderPaid(MoneyIn Money, IReadOnlyList<PaidPaper> Papers) : Fact;

/// <summary>Money that came in.</summary>
/// <param name="Customer">Whose.</param>
/// <param name="CustomerName">As it was.</param>
/// <param name="Order">For which order.</param>
/// <param name="OrderNumber">Its number.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Amount">How much.</param>
/// <param name="Method">The code of a payment method.</param>
/// <param name="On">When; nothing means today.</param>
/// <param name="Reference">What the bank or the till calls it.</param>
/// <param name="ExternalKey">What another system calls it.</param>
/// <param name="Tendered">What was handed over in cash.</param>
public sealed record MoneyIn(
    Id<Customer> Customer,
    string CustomerName,
    Id<Order> Order,
    string OrderNumber,
    string Currency,
    decimal Amount,
    string Method,
    DateOnly? On,
    string? Reference,
    string? ExternalKey,
    decimal? Tendered = null);
