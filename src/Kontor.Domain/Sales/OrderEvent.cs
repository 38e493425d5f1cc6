using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Something worth telling of an order, kept for ever (V35, T09).</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Order">Of which order.</param>
/// <param name="Kind">In one word, such as <c>Cancel</c>.</param>
/// <param name="Text">In words.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
public sealed record OrderEvent(Id<OrderEvent> Id, Id<Order> Order, string Kind, string Text, DateTime At, string By) : Entry;
