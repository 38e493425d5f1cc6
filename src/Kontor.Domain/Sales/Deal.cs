using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

public enum DealState
{
    Open,

    /// <summary>Every order of it is closed or cancelled.</summary>
    Closed,
    Cancelled,
}

/// <summary>One sale to a customer that is carried out by several orders, such as one for each participant (W01, W03).</summary>
public sealed class Deal : Document<Deal, DealState>
{
    internal Deal()
    {
    }

    public string Name { get; internal set; } = "";

    public Id<Customer> Customer { get; internal set; }

    public string CustomerName { get; internal set; } = "";

    /// <summary>Of all its orders.</summary>
    public string Currency { get; internal set; } = "";

    public DateTime OpenedAt { get; internal set; }

    public string OpenedBy { get; internal set; } = "";

    /// <summary>Its orders as they stand, in the order in which they came.</summary>
    public IReadOnlyList<DealOrder> Orders { get; internal set; } = [];

    /// <summary>Without tax: the sum of its orders that are not cancelled.</summary>
    public decimal Net { get; internal set; }

    /// <summary>With tax.</summary>
    public decimal Gross { get; internal set; }

    /// <summary>Why it was cancelled.</summary>
    public string? Reason { get; internal set; }

    public override string Label => Name;

    /// <summary>Those that something may still be done to.</summary>
    internal IEnumerable<DealOrder> Live => Orders.Where(one => one.State is OrderState.Created or OrderState.Approved);

    /// <summary>The order of a participant, as long as rows can be put on it.</summary>
    internal Id<Order>? OrderOf(string? participant) =>
        Live.FirstOrDefault(one => string.Equals(one.Participant, participant?.Trim() ?? "", StringComparison.OrdinalIgnoreCase))?.Order;

    /// <summary>The order that a participant's first product makes (W03).</summary>
    internal PlaceOrder Begin(string? participant, OrderLineInput row, DateOnly today) => new()
    {
        Customer = Customer,
        Deal = Id,
        Participant = participant,
        OrderedOn = today,
        Subject = Name,
        Lines = [row],
    };
}

/// <summary>An order of a deal, as the deal knows it.</summary>
/// <param name="Order">Which.</param>
/// <param name="Number">For people.</param>
/// <param name="Participant">Whose it is; empty when it is nobody's in particular.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Lines">How many rows it has.</param>
/// <param name="Net">Without tax.</param>
/// <param name="Gross">With tax.</param>
public sealed record DealOrder(Id<Order> Order, string Number, string Participant, OrderState State, int Lines, decimal Net, decimal Gross);
