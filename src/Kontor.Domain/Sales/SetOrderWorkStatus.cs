using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Hands the work on, such as from Design to Production: no stock, no invoice moves (V06).</summary>
/// <param name="WorkStatus">The code of an active work status.</param>
public sealed record SetOrderWorkStatus(string WorkStatus) : IAct<Order>
{
    public IEnumerable<Need> Needs(Order order) => [Need.All<WorkStatus>()];

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var active = now.All<WorkStatus>().Where(status => status.State == WorkStatusState.Active).OrderBy(status => status.Position).ToList();
        if (!active.Exists(status => status.Code == WorkStatus))
        {
            throw new Faulty("workStatus", $"Work status must be one of {string.Join(", ", active.Select(status => status.Code))}.");
        }

        order.WorkStatus = WorkStatus;
        return [];
    }
}
