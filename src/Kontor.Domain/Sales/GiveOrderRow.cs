using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>
/// Gives a row to another order of the same deal. An order has a row at least, so one that would be left without is cancelled
/// with it: it stays in the history and counts for nothing.
/// </summary>
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
        List<Fact> facts = [new OrderRowGiven(To, row, First with { Lines = [row], PricesIncludeTax = order.PricesIncludeTax })];
        facts.AddRange(order.Lines.Count == 1 ? [new OrderEmptied(order.Id)] : Without(order).Apply(order, now));
        return facts;
    }

    private EditOrder Without(Order order) => new() { Lines = [.. order.Lines.Where(line => line.Id != Line).Select(line => new OrderLineInput { Id = line.Id })] };
}
