using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>What may be said of a user; a field not sent stays.</summary>
public abstract record UserFields : IChecked
{
    public string? Email { get; init; }

    public string? Name { get; init; }

    public IReadOnlyList<Id<Role>>? Roles { get; init; }

    /// <summary>As it is kept and compared.</summary>
    protected string? SignsInAs => Email?.Trim().ToLowerInvariant();

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("email", Email, 254),
        .. Check.Email("email", Email),
        .. Check.Filled("name", Name, 100),
    ];

    internal void Fill(User user, Moment now)
    {
        user.Email = Change.Text(user.Email, SignsInAs);
        user.Name = Change.Text(user.Name, Name);
        user.Roles = GivenRoles.Read(Roles, user.Roles, now);
    }
}
