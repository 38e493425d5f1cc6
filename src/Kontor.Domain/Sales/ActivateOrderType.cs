using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Takes an order type into use again.</summary>
public sealed record ActivateOrderType : IAct<OrderType>
{
    public IEnumerable<Fact> Apply(OrderType type, Moment now) => [];
}
