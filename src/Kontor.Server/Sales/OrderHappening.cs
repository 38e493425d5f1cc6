using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Server.Sales;

/// <summary>One thing that happened to an order, as a person reads it (V06, V07, V35).</summary>
/// <param name="Id">Of an event that was written down; nothing for what the journal tells.</param>
/// <param name="Order">Of which order.</param>
/// <param name="Kind">In one word, such as <c>Cancel</c> or <c>SetWorkStatus</c>.</param>
/// <param name="Text">In words.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Because">The act on another document that brought it about, such as <c>shipments.confirm SH-12</c>.</param>
/// <param name="Changes">What became of the order by it.</param>
public sealed record OrderHappening(Guid? Id, Id<Order> Order, string Kind, string Text, DateTime At, string By, string? Because, IReadOnlyList<OrderTurn> Changes);

/// <summary>A member of the order that became another.</summary>
/// <param name="Field">Its name, such as <c>workStatus</c>.</param>
/// <param name="From">What it was; nothing when it was empty.</param>
/// <param name="To">What it became; nothing when it was cleared.</param>
public sealed record OrderTurn(string Field, string? From, string? To);
