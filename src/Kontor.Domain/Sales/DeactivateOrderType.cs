using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Takes an order type out of use: its orders go on, new ones cannot have it (T03).</summary>
public sealed record DeactivateOrderType : IAct<OrderType>
{
    public IEnumerable<Need> Needs(OrderType type) => [Need.All<OrderSettings>()];

    public IEnumerable<Fact> Apply(OrderType type, Moment now)
    {
        if (now.All<OrderSettings>().Any(settings => settings.DefaultOrderType == type.Id))
        {
            throw new Refused("default-order-type", $"{type.Description} is the default order type. Choose another default in the order settings first.");
        }

        return [];
    }
}
