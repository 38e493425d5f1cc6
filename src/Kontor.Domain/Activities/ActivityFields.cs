using Kontor.Domain.Kernel;

namespace Kontor.Domain.Activities;

/// <summary>What may be said of an activity; what is not sent stays.</summary>
public abstract record ActivityFields : IChecked
{
    public ActivityKind? Kind { get; init; }

    public string? Subject { get; init; }

    public string? Text { get; init; }

    [Clearable]
    public DateOnly? DueOn { get; init; }

    /// <summary>The name of a user; whoever makes it when nothing is said.</summary>
    public string? Owner { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("subject", Subject, 200),
        .. Check.Length("text", Text, 4000),
        .. Check.Filled("owner", Owner, 100),
    ];

    private protected void Fill(Activity activity)
    {
        activity.Kind = Kind ?? activity.Kind;
        activity.Subject = Change.Text(activity.Subject, Subject);
        activity.Text = Change.Optional(activity.Text, Text);
        activity.DueOn = Change.Day(activity.DueOn, DueOn);
        activity.Owner = Change.Text(activity.Owner, Owner);
    }
}
