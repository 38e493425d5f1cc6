using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Goods have come back: they are wanted again (V32), unless they are only credited: then the order asks for them no longer.</summary>
/// <param name="ReturnId">By which return.</param>
/// <param name="Rows">What came back.</param>
public sealed record TakeBackOrder(Guid ReturnId, IReadOnlyList<ReturnedQuantity> Rows) : IAct<Order>
{
    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        if (order.State == OrderState.Closed && Rows.Any(row => row.CreditOnly < row.Quantity))
        {
            throw new Refused("order-closed", $"{order.Number} is closed: nothing more is wanted for it. Reopen the order, or mark every row as credit only.");
        }

        foreach (var (id, quantity, creditOnly) in Rows)
        {
            var line = order.Line(id);
            line.Returned += quantity;
            if (creditOnly > 0)
            {
                order.GiveBack(line, creditOnly);
            }
        }

        order.IsWantedAgain = true;
        order.DraftReturns = [.. order.DraftReturns.Where(draft => draft != ReturnId)];
        return order.State is OrderState.Created or OrderState.Approved && Rows.Any(row => row.CreditOnly > 0)
            ? [new OrderEdited(order.Id, order.Advances.Count > 0 || order.ReadyAdvances.Count > 0)]
            : [];
    }
}

/// <summary>So much of a row of an order came back.</summary>
/// <param name="Line">Which row.</param>
/// <param name="Quantity">How much.</param>
/// <param name="CreditOnly">How much of it is not replaced.</param>
public sealed record ReturnedQuantity(Id<OrderLine> Line, decimal Quantity, decimal CreditOnly);
