using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Changes an order; invoices that there are stay as they are (K21). Rows that are sent replace all rows.</summary>
public sealed record EditOrder : OrderFields, IAct<Order>
{
    public IEnumerable<Need> Needs(Order order) =>
    [
        .. FieldNeeds(),
        .. Contact is null ? Array.Empty<Need>() : [Need.Of(order.Customer)],
        .. SameNumber(order.Customer, order.CustomerOrderNumber),
    ];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        List<Fault> faults = [.. FieldFaults(), .. Contact is null ? [] : ContactFaults(now.The(order.Customer))];
        return [.. Fill(order, now, faults), new OrderEdited(order.Id, order.Advances.Count > 0 || order.ReadyAdvances.Count > 0)];
    }
}
