using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

public enum ApiKeyState
{
    Active,
    Inactive,
    Revoked,
    Deleted,
}

/// <summary>How a program signs in. The key itself is shown once, when it is made, and kept nowhere.</summary>
public sealed class ApiKey : Document<ApiKey, ApiKeyState>
{
    internal ApiKey()
    {
    }

    /// <summary>Which program it is; the journal shows it as who acts.</summary>
    public string Name { get; internal set; } = "";

    /// <summary>What the program may do is what any of these may.</summary>
    public IReadOnlyList<Id<Role>> Roles { get; internal set; } = [];

    /// <summary>The key's first characters, to know it by.</summary>
    public string Prefix { get; internal set; } = "";

    /// <summary>Who made it.</summary>
    public string MadeBy { get; internal set; } = "";

    public DateTime MadeAt { get; internal set; }

    /// <summary>What a search looks in.</summary>
    public string SearchText { get; internal set; } = "";

    public override string Label => Name;

    internal override IEnumerable<Fact> Settle()
    {
        SearchText = Searchable.Text([Name, Prefix]);
        return [];
    }
}
