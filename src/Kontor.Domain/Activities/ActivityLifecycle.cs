using Kontor.Domain.Kernel;
using static Kontor.Domain.Activities.ActivityState;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Activities.Activity, Kontor.Domain.Activities.ActivityState>;

namespace Kontor.Domain.Activities;

/// <summary>The life of an activity.</summary>
public static class ActivityLifecycle
{
    public static Lifecycle<Activity, ActivityState> Table { get; } = new(start: Open,
    [
        Make<AddActivity>(),
        Make<RecordActivity>(by: Who.System),
        Make<PlanRefundActivity>(by: Who.System),
        Step<NoteRefundActivity>(from: [Open, Done, Cancelled], by: Who.System),
        Step<CompleteActivity>(from: [Open], to: Done),
        Step<EditActivity>(from: [Open]),
        Step<ReopenActivity>(from: [Done, Cancelled], to: Open),
        Step<CancelActivity>(from: [Open], to: Cancelled),
    ], plural: "activities");
}
