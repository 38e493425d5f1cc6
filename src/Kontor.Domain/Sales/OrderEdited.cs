using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>What an order comes to may be another now.</summary>
/// <param name="Order">Which.</param>
/// <param name="HasAdvances">Its advances are to follow (W09).</param>
public sealed record OrderEdited(Id<Order> Order, bool HasAdvances) : Fact;
