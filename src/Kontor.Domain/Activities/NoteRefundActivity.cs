using Kontor.Domain.Kernel;

namespace Kontor.Domain.Activities;

/// <summary>Another amount is to go back; or none any more, and the task is done.</summary>
/// <param name="IsOpen">Something is still to go back.</param>
/// <param name="IsMore">More than before: a task that was put away by hand is open again.</param>
/// <param name="Subject">How much, and how.</param>
public sealed record NoteRefundActivity(bool IsOpen, bool IsMore, string Subject) : IAct<Activity>
{
    public IEnumerable<Fact> Apply(Activity activity, Moment now)
    {
        if (activity.State != ActivityState.Open && !(IsOpen && IsMore))
        {
            return []; // What somebody has put away by hand stays so.
        }

        activity.Subject = IsOpen ? Subject : activity.Subject;
        activity.State = IsOpen ? ActivityState.Open : ActivityState.Done;
        activity.DoneBy = IsOpen ? null : now.By.Name;
        activity.DoneAt = IsOpen ? null : now.Instant;
        return [];
    }
}
