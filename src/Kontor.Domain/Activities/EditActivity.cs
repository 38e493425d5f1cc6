using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Activities;

/// <summary>Changes an activity; what it is about stays.</summary>
public sealed record EditActivity : ActivityFields, IAct<Activity>
{
    public IEnumerable<Need> Needs(Activity activity) => [Need.All<User>()];

    public IEnumerable<Fact> Apply(Activity activity, Moment now)
    {
        if (OrderPeople.Faults("owner", Owner, activity.Owner, now).ToList() is { Count: > 0 } faults)
        {
            throw new Faulty(faults);
        }

        Fill(activity);
        return [];
    }
}
