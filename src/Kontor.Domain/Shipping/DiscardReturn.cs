using Kontor.Domain.Kernel;

namespace Kontor.Domain.Shipping;

/// <summary>Throws a draft away: nothing comes back after all, or another way.</summary>
public sealed record DiscardReturn : IAct<Return>
{
    public IEnumerable<Fact> Apply(Return document, Moment now) =>
        [new ReturnReplanned(document.Id, document.Shipment, document.Order, ReturnRows.Changes(document.Sums(), []), IsGone: true)];
}
