using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

public enum UserState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>Somebody who works with Kontor and signs in. The password is not here: documents and the journal know no secrets.</summary>
public sealed class User : Document<User, UserState>, INamed, IReference
{
    internal User()
    {
    }

    public static string NamedBy => nameof(Email);

    /// <summary>With which one signs in; in small letters.</summary>
    public string Email { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    /// <summary>What the person may do is what any of these may.</summary>
    public IReadOnlyList<Id<Role>> Roles { get; internal set; } = [];

    /// <summary>When the password was last set; nothing when there is none yet, and then nobody can sign in.</summary>
    public DateTime? PasswordSetAt { get; internal set; }

    /// <summary>What a search looks in.</summary>
    public string SearchText { get; internal set; } = "";

    public override string Label => Name;

    internal override IEnumerable<Fact> Settle()
    {
        SearchText = Searchable.Text([Name, Email]);
        return [];
    }
}
