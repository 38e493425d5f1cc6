using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>What may be said of an API key; a field not sent stays.</summary>
public abstract record ApiKeyFields : IChecked
{
    public string? Name { get; init; }

    public IReadOnlyList<Id<Role>>? Roles { get; init; }

    public virtual IEnumerable<Fault> Faults() => Check.Filled("name", Name, 100);

    internal void Fill(ApiKey key, Moment now)
    {
        key.Name = Change.Text(key.Name, Name);
        key.Roles = GivenRoles.Read(Roles, key.Roles, now);
    }
}
