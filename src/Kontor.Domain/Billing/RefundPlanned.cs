using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>Money is to go back, and somebody is to see to it (V36).</summary>
/// <param name="Task">The identity the task is to have.</param>
/// <param name="Order">Of which order.</param>
/// <param name="Subject">How much, and how.</param>
public sealed record RefundPlanned(Guid Task, Id<Order> Order, string Subject) : Fact;

/// <summary>Another amount is to go back now, or nothing any more.</summary>
/// <param name="Task">The task that tells of it.</param>
/// <param name="Amount">How much.</param>
/// <param name="IsMore">It is more than before, so it concerns somebody again who had put it away.</param>
/// <param name="Subject">How much, and how.</param>
public sealed record RefundReplanned(Guid Task, decimal Amount, bool IsMore, string Subject) : Fact;
