using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order tells the deal that it belongs to what it comes to; an order of no deal tells nobody.</summary>
public sealed partial class Order
{
    /// <summary>The deal that it belongs to (W01).</summary>
    public Id<Deal>? Deal { get; internal set; }

    /// <summary>Whose order within the deal it is (W03).</summary>
    public string? Participant { get; internal set; }

    private IEnumerable<Fact> SettleDeal() => Deal is { } deal
        ? [new DealOrderSettled(deal, new DealOrder(Id, Number, Participant ?? "", State, lines.Count, Net, Gross))]
        : [];
}
