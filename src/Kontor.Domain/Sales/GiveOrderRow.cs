using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Gives a row to another order of the same deal. One that is left without any stays, empty: its participant may want something yet (W03).</summary>
public sealed record GiveOrderRow(Id<OrderLine> Line, Id<Order>? To, PlaceOrder First) : IAct<Order>
{
    public static Reason? Refusal(Order order) => EditOrder.Refusal(order);

    public IEnumerable<Need> Needs(Order order) => Without(order).Needs(order);

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var line = order.Line(Line);
        if (line.Shipped > 0 || line.Unstocked > 0 || line.Planned > 0 || line.IsOnPaper)
        {
            throw new Refused("row-under-way", $"Row {line.Position} of {order.Number} ({line.Description}) was shipped, planned or invoiced in part, so it stays.");
        }

        var row = new OrderLineInput
        {
            Product = line.Product,
            Description = line.Description,
            Quantity = line.Wanted,
            Price = line.Price,
            DiscountPercent = line.DiscountPercent == 0 ? null : line.DiscountPercent,
            DiscountAmount = line.DiscountAmount == 0 ? null : line.DiscountAmount,
            Charge = line.Charge,
            TaxClass = line.Product is null ? line.TaxClass : null,
            Unit = line.Product is null ? line.Unit : null,
        };
        return [new OrderRowGiven(To, row, First with { Lines = [row], PricesIncludeTax = order.PricesIncludeTax }), .. Without(order).Apply(order, now)];
    }

    private EditOrder Without(Order order) => new() { Lines = [.. order.Lines.Where(line => line.Id != Line).Select(line => new OrderLineInput { Id = line.Id })] };
}
