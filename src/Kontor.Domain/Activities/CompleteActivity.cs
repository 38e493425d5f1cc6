using Kontor.Domain.Kernel;

namespace Kontor.Domain.Activities;

/// <summary>It is done.</summary>
/// <param name="Text">What came of it; replaces the text there was.</param>
public sealed record CompleteActivity(string? Text = null) : IAct<Activity>, IChecked
{
    public IEnumerable<Fault> Faults() => Check.Length("text", Text, 4000);

    public IEnumerable<Fact> Apply(Activity activity, Moment now)
    {
        activity.Text = string.IsNullOrWhiteSpace(Text) ? activity.Text : Text.Trim();
        activity.DoneBy = now.By.Name;
        activity.DoneAt = now.Instant;
        return [];
    }
}
