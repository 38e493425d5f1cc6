using Kontor.Domain.Kernel;

namespace Kontor.Domain.Activities;

/// <summary>It will not be done.</summary>
public sealed record CancelActivity : IAct<Activity>
{
    public IEnumerable<Fact> Apply(Activity activity, Moment now) => [];
}
