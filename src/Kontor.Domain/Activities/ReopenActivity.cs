using Kontor.Domain.Kernel;

namespace Kontor.Domain.Activities;

/// <summary>It was not done after all.</summary>
public sealed record ReopenActivity : IAct<Activity>
{
    public IEnumerable<Fact> Apply(Activity activity, Moment now)
    {
        (activity.DoneBy, activity.DoneAt) = (null, null);
        return [];
    }
}
