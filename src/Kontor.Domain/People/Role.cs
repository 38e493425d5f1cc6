using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

public enum RoleState
{
    Active,
    Deleted,
}

/// <summary>What a kind of work needs: a name for a set of permissions, given to people and to API keys.</summary>
public sealed class Role : Document<Role, RoleState>, IReference, INamed
{
    internal Role()
    {
    }

    public static string NamedBy => nameof(Name);

    public string Name { get; internal set; } = "";

    /// <summary>Such as <c>orders.approve</c>, <c>orders.*</c> or <c>*.read</c>; <c>*</c> alone is everything.</summary>
    public IReadOnlyList<string> Permissions { get; internal set; } = [];

    /// <summary>How many people and keys have it.</summary>
    public int Holders { get; internal set; }

    /// <summary>How many of them are people who can sign in.</summary>
    public int ActivePeople { get; internal set; }

    /// <summary>May do everything; there is one such role, and somebody always has it.</summary>
    public bool IsAdministrator => Permissions.Contains("*");

    /// <summary>What a search looks in.</summary>
    public string SearchText { get; internal set; } = "";

    public override string Label => Name;

    internal override IEnumerable<Fact> Settle()
    {
        SearchText = Searchable.Text([Name]);
        return [];
    }
}
