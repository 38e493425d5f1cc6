using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Sales.WorkStatus, Kontor.Domain.Sales.WorkStatusState>;
using static Kontor.Domain.Sales.WorkStatusState;

namespace Kontor.Domain.Sales;

/// <summary>The life of a work status.</summary>
public static class WorkStatusLifecycle
{
    public static Lifecycle<WorkStatus, WorkStatusState> Table { get; } = new(start: Active,
    [
        Make<AddWorkStatus>(),
        Step<EditWorkStatus>(from: [Active, Inactive]),
        Step<DeactivateWorkStatus>(from: [Active], to: Inactive),
        Step<ActivateWorkStatus>(from: [Inactive], to: Active),
        Step<YieldWorkStatus>(from: [Active, Inactive], by: Who.System),
        Step<DeleteWorkStatus>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
    ], plural: "work-statuses");
}
