using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Moves a row to another order of the deal, as long as nothing of it was shipped or invoiced (W01).</summary>
/// <param name="Line">Which row.</param>
/// <param name="To">The order it goes to; or say the participant.</param>
/// <param name="Participant">Whose order it goes to; a first one is made where they have none.</param>
public sealed record MoveDealProduct(Id<OrderLine> Line, Id<Order>? To = null, string? Participant = null) : IAct<Deal>, IChecked
{
    public IEnumerable<Fault> Faults() =>
    [
        .. Check.Text("participant", Participant, 200),
        .. Check.That((To is null) != (Participant is null), "to", "Say one of the order and the participant that it goes to."),
    ];

    public IEnumerable<Need> Needs(Deal deal) => deal.Live.Select(one => Need.Of(one.Order));

    public IEnumerable<Fact> Apply(Deal deal, Moment now)
    {
        var from = deal.Live.Select(one => now.The(one.Order)).FirstOrDefault(order => order.Lines.Any(line => line.Id == Line))
            ?? throw new Faulty("line", "No open order of the deal has that row.");
        if (To is { } given && deal.Live.All(one => one.Order != given))
        {
            throw new Faulty("to", "The deal has no such open order.");
        }

        var to = To ?? deal.OrderOf(Participant);
        Invoiced(from);
        if (to is { } id)
        {
            Invoiced(now.The(id));
        }

        if (to is { } target && now.The(target) is var other && other.PricesIncludeTax != from.PricesIncludeTax)
        {
            throw new Refused("prices-differ", $"The prices of one of {from.Number} and {other.Number} include tax and those of the other do not.");
        }

        return to == from.Id
            ? throw new Refused("same-order", $"The row is on {from.Number} already.")
            : [new DealProductMoved(from.Id, Line, to, deal.Begin(Participant, new OrderLineInput(), now.Today))];
    }

    /// <summary>Products move before invoicing, and none after (W01).</summary>
    internal static void Invoiced(Order order)
    {
        if (order.IsOnPaper)
        {
            throw new Refused(
                "order-invoiced",
                $"{order.Number}{(order.Participant is { } whose ? $" of {whose}" : "")} is on an invoice, so its products stay as they are within the deal. Discard the invoice, or credit it to be billed again; or edit the order itself, or place another one in the deal.");
        }
    }
}
