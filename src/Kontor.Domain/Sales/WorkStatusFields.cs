using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>What may be said of a work status; a field not sent stays, the names replace all names.</summary>
public abstract record WorkStatusFields : IChecked
{
    public string? Code { get; init; }

    public WorkStatusNames? Names { get; init; }

    public int? Position { get; init; }

    public bool? IsDefault { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("code", Code, 40),
        .. Check.Between("position", Position, 0, 9999),
        .. Names is null
            ? []
            : Check.Given("names.en", Names.En)
                .Concat(Check.Filled("names.en", Names.En, 60))
                .Concat(Check.Text("names.fi", Names.Fi, 60))
                .Concat(Check.Text("names.nl", Names.Nl, 60))
                .Concat(Check.Text("names.fr", Names.Fr, 60)),
    ];

    private protected WorkStatusNames Called(WorkStatusNames before) => Names is null
        ? before
        : new(Names.En.Trim(), Change.Optional(null, Names.Fi), Change.Optional(null, Names.Nl), Change.Optional(null, Names.Fr));

    /// <summary>The status that was the default, when this one takes its place.</summary>
    private protected static IEnumerable<Fact> Moved(WorkStatus status, Moment now) =>
        now.All<WorkStatus>()
            .Where(other => other.IsDefault && other.Id != status.Id)
            .Select(other => new WorkStatusReplaced(other.Id, status.Id));
}
