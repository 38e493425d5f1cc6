using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Takes a closed order up again.</summary>
public sealed record ReopenOrder : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now) => [];
}
