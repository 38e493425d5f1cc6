using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Nothing more is expected of the deal.</summary>
public sealed record CloseDeal : IAct<Deal>
{
    public static Reason? Refusal(Deal deal) => deal.Live.ToList() is { Count: > 0 } live
        ? new Reason("orders-open", $"Orders of {deal.Name} are still open: {string.Join(", ", live.Select(one => one.Number))}. Close or cancel them first.")
        : null;

    public IEnumerable<Fact> Apply(Deal deal, Moment now) => [];
}
