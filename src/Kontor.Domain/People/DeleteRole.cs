using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Removes a role that nobody has.</summary>
public sealed record DeleteRole : IAct<Role>
{
    public static Reason? Refusal(Role role) => role switch
    {
        { IsAdministrator: true } => new Reason("administrator-role", $"The role {role.Name} stays: somebody must be able to do everything."),
        { Holders: > 0 } => new Reason("in-use", $"The role {role.Name} is held by {role.Holders} people or API keys. Give them another role first."),
        _ => null,
    };

    public IEnumerable<Fact> Apply(Role role, Moment now) => [];
}
