using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Removes an order type that nothing names; its journal stays.</summary>
public sealed record DeleteOrderType : IAct<OrderType>
{
    public IEnumerable<Need> Needs(OrderType type) => [Need.Use(type.Id)];

    public IEnumerable<Fact> Apply(OrderType type, Moment now)
    {
        InUse.Refuse(type, now);
        return [];
    }
}
