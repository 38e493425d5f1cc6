using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Takes a work status out of use: orders that have it keep it, no other gets it.</summary>
public sealed record DeactivateWorkStatus : IAct<WorkStatus>
{
    public static Reason? Refusal(WorkStatus status) => status.IsDefault
        ? new Reason("default-work-status", $"New orders begin with {status.Label}. Make another work status the default first.")
        : null;

    public IEnumerable<Fact> Apply(WorkStatus status, Moment now) => [];
}
