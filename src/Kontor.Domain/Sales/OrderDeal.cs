using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>An order tells the deal that it belongs to what it comes to; an order of no deal tells nobody.</summary>
public sealed partial class Order
{
    /// <summary>The deal that it belongs to (W01).</summary>
    public Id<Deal>? Deal { get; internal set; }

    /// <summary>Whose order within the deal it is (W03).</summary>
    public string? Participant { get; internal set; }

    /// <summary>Something was asked for with a paper of it, sent or ready: what it is stays with it (W01).</summary>
    internal bool IsInvoiced => Issued.Count > 0 || ReadyInvoices.Count > 0;

    /// <summary>Something of it is on a paper that stands, or was credited for good.</summary>
    internal bool IsOnPaper => ReadyInvoices.Count > 0 || lines.Exists(line => line.IsOnPaper) || Advances.Any(advance => advance.Posted.Count > 0);

    /// <summary>Why nothing is done with it yet: it is kept for its participant, and has no rows (W03).</summary>
    internal Reason? Empty => lines.Count == 0
        ? new Reason("order-empty", $"{Number} has no rows. Add what is wanted, or {(Deal is null ? "cancel" : "delete")} it.")
        : null;

    /// <summary>What its deal is told of it.</summary>
    internal DealOrderSettled InDeal() => new(Deal!.Value, new DealOrder(Id, Number, Participant ?? "", State, lines.Count, Net, Gross));

    private IEnumerable<Fact> SettleDeal() => Deal is null ? [] : [InDeal()];
}
