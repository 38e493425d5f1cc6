using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Puts one more row on an order, after those it has.</summary>
public sealed record AddOrderRow(OrderLineInput Row) : IAct<Order>
{
    public static Reason? Refusal(Order order) => EditOrder.Refusal(order);

    public IEnumerable<Need> Needs(Order order) => With(order).Needs(order);

    public IEnumerable<Fact> Apply(Order order, Moment now) => With(order).Apply(order, now);

    private EditOrder With(Order order) => new() { Lines = [.. order.Lines.Select(line => new OrderLineInput { Id = line.Id }), Row] };
}
