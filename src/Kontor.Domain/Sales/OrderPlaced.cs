using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order was taken.</summary>
/// <param name="Order">Which.</param>
/// <param name="Number">For people.</param>
/// <param name="Completes">It has no goods and the settings say that such an order is invoiced at once (T09).</param>
/// <param name="IsOffered">The settings say that it carries an open offer from the start (W04).</param>
public sealed record OrderPlaced(Id<Order> Order, string Number, bool Completes, bool IsOffered) : Fact;
