using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Tests.Kernel;

namespace Kontor.Tests.Access;

/// <summary>People and roles in memory; what follows from an act is taken at once, as the Desk does.</summary>
internal sealed class Staff
{
    public Staff()
    {
        Now.Who = Actor.House;
        Administrators = Role(NewRoles.Administrator, "*");
        Now.Who = new Actor(new Guid("00000000-0000-7000-8000-0000000000aa"), "Anna");
    }

    public TestMoment Now { get; } = new();

    public Role Administrators { get; }

    public Role Role(string name, params string[] permissions) => Now.Make(RoleLifecycle.Table, new AddRole { Name = name, Permissions = permissions });

    public User User(string name, params Role[] roles)
    {
        var (made, facts) = UserLifecycle.Table.Make(new AddUser { Name = name, Email = name + "@example.com", Roles = [.. roles.Select(role => role.Id)] }, Now);
        Follow(facts);
        Now.Add(made);
        return (User)made;
    }

    public ApiKey Key(string name, params Role[] roles)
    {
        var (made, facts) = ApiKeyLifecycle.Table.Make(new AddApiKey { Name = name, Roles = [.. roles.Select(role => role.Id)] }.Beginning("kontor_abcde"), Now);
        Follow(facts);
        return (ApiKey)made;
    }

    public void Take(User user, IAct<User> act) => Follow(UserLifecycle.Table.Take(user, act, Now));

    public void Take(ApiKey key, IAct<ApiKey> act) => Follow(ApiKeyLifecycle.Table.Take(key, act, Now));

    public void Take(Role role, IAct<Role> act) => RoleLifecycle.Table.Take(role, act, Now);

    private void Follow(IReadOnlyList<Fact> facts)
    {
        foreach (var errand in facts.SelectMany(WhatFollows.Of))
        {
            RoleLifecycle.Table.Take(Now.The(new Id<Role>(errand.Target!.Value)), errand.Act, Now);
        }
    }
}
