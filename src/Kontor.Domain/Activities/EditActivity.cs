using Kontor.Domain.Kernel;

namespace Kontor.Domain.Activities;

/// <summary>Changes an activity; what it is about stays.</summary>
public sealed record EditActivity : ActivityFields, IAct<Activity>
{
    public IEnumerable<Fact> Apply(Activity activity, Moment now)
    {
        Fill(activity);
        return [];
    }
}
