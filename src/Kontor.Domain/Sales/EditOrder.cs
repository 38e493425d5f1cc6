using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Changes an order; invoices that there are stay as they are (K21). Rows that are sent replace all rows.</summary>
public sealed record EditOrder : OrderFields, IAct<Order>
{
    public IEnumerable<Need> Needs(Order order) => [.. FieldNeeds(), Need.Of(order.Organisation)];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var warnings = Fill(order, now, [.. FieldFaults()]);
        return warnings;
    }
}
