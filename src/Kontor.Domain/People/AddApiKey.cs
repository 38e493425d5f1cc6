using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Makes an API key for a program.</summary>
public sealed record AddApiKey : ApiKeyFields, IMake<ApiKey>
{
    private string prefix = "";

    public override IEnumerable<Fault> Faults() =>
    [
        .. Check.Given("name", Name),
        .. Check.Given("roles", Roles),
        .. base.Faults(),
    ];

    /// <summary>The same, for a key that begins so; the store of secrets has drawn it.</summary>
    public AddApiKey Beginning(string with) => this with { prefix = with };

    public IEnumerable<Need> Needs() => GivenRoles.Asked(Roles);

    public Made<ApiKey> Make(Moment now)
    {
        var key = new ApiKey { Id = now.NewId<ApiKey>(), Prefix = prefix, MadeBy = now.By.Name, MadeAt = now.Instant };
        Fill(key, now);
        return new Made<ApiKey>(key, RolesHeld.Between([], false, key.Roles, false));
    }
}
