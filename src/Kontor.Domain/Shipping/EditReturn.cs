using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Shipping;

/// <summary>Changes a draft: two came instead of three, one of them broken (V29). Rows that are sent replace all rows.</summary>
public sealed record EditReturn : IAct<Return>
{
    public IReadOnlyList<ReturnRow>? Lines { get; init; }

    public string? Reason { get; init; }

    public IEnumerable<Need> Needs(Return document) => [Need.All<Warehouse>(), Need.Of(document.Shipment)];

    public IEnumerable<Fact> Apply(Return document, Moment now)
    {
        var faults = new List<Fault>(Check.Text("reason", Reason, 200));
        var before = document.Sums();
        if (Lines is not null)
        {
            var lines = ReturnRows.Written(now.The(document.Shipment), Lines, document.Lines, now, faults);
            if (faults.Count == 0)
            {
                document.Put(lines);
            }
        }

        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }

        document.Reason = Change.Optional(document.Reason, Reason);
        return ReturnRows.Changes(before, document.Sums()) is { Count: > 0 } changes ? [new ReturnReplanned(document.Id, document.Shipment, document.Order, changes)] : [];
    }
}
