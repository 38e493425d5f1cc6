using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Changes an order; invoices that there are stay as they are (K21). Rows that are sent replace all rows.</summary>
public sealed record EditOrder : OrderFields, IAct<Order>
{
    /// <summary>Another type of the same category: the stage is decided again (T01). Only while nothing is shipped, planned or invoiced.</summary>
    public Id<OrderType>? OrderType { get; init; }

    public static Reason? Refusal(Order order) => order.Frozen;

    /// <summary>Its advances follow it.</summary>
    public static bool LooksBeyond(Order order) => order.Advances.Count > 0 || order.ReadyAdvances.Count > 0;

    public IEnumerable<Need> Needs(Order order) =>
    [
        .. FieldNeeds(),
        .. Contact is null ? Array.Empty<Need>() : [Need.Of(order.Customer)],
        .. SameNumber(order.Customer, order.CustomerOrderNumber),
        .. OrderType is null ? Array.Empty<Need>() : [Need.All<OrderType>()],
    ];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        List<Fault> faults = [.. FieldFaults(), .. Contact is null ? [] : ContactFaults(now.The(order.Customer))];
        Retype(order, now, faults);
        var (wasMixed, wasBilled) = (MixedOrder.IsMixed(order), BillingDetails.Of(order));
        var facts = Fill(order, now, faults);
        if ((Lines is not null && order.Lines.Count > 0) || OrderType is not null)
        {
            order.DecideStage();
        }

        return [.. facts, .. wasBilled.Tell(order), .. OverBilled(order), .. Mixed(order, wasMixed, now), new OrderEdited(order.Id, order.Advances.Count > 0 || order.ReadyAdvances.Count > 0)];
    }

    /// <summary>Invoices stay as they are: the person is told where they are more than the order is now (K21).</summary>
    private static IEnumerable<Fact> OverBilled(Order order)
    {
        if (!order.Lines.Any(line => line.IsOnPaper))
        {
            return [];
        }

        order.Recount();
        return order.Lines.Any(line => line.IsOverInvoiced) ? [new Warned("over-invoiced", order.OverInvoicedSentence())]
            : order.Lines.Any(line => line.ToBill < 0 || Math.Abs(line.BilledNet + line.CreditedNet) > Math.Abs(line.Net))
                ? [new Warned("over-billed", $"An invoice of {order.Number} that is ready is more than the order comes to now. Discard it and invoice again.")]
                : [];
    }

    /// <summary>An order that is there is never split by itself: somebody may have been promised it whole (T11).</summary>
    private static IEnumerable<Fact> Mixed(Order order, bool wasMixed, Moment now) => !wasMixed && MixedOrder.IsMixed(order) && now.All<OrderSettings>()[0].SplitMixedOrders
        ? [new Warned("order-mixed", $"{order.Number} now holds goods and what is not shipped. Orders are split when they are placed; this one stays whole. Place another order for the one or the other, if they are to be apart.")]
        : [];

    private void Retype(Order order, Moment now, List<Fault> faults)
    {
        if (OrderType is null || OrderType == order.OrderType)
        {
            return;
        }

        now.Require(new Permit("orders.choose-type", "Another order type"));

        var type = now.All<OrderType>().FirstOrDefault(one => one.Id == OrderType && one.State == OrderTypeState.Active && one.Category == order.Terms.Category);
        faults.AddRange(Check.That(type is not null, "orderType", $"There is no such active {Words.Spaced(order.Terms.Category.ToString())} type."));
        faults.AddRange(Check.That(
            order.Lines.All(line => line is { Shipped: 0, Unstocked: 0, Planned: 0, IsOnPaper: false }), "orderType", "The type stays once something is shipped, planned or invoiced. Place another order for the rest."));
        if (type is not null && faults.Count == 0)
        {
            order.OrderType = type.Id;
            order.Terms = OrderTerms.Of(type, now.All<OrderSettings>()[0], order.Terms);
            foreach (var line in order.Lines)
            {
                line.IsStocked = line.IsInventory && order.Terms.AffectsInventory;
            }
        }
    }
}
