using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Parts of an order are to be invoiced.</summary>
public sealed record OrderBilled(Id<Order> Order, IReadOnlyList<Bill> Bills) : Fact;
