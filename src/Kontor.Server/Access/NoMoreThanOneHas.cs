using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Access;

/// <summary>Nobody gives away more than they have: who may add users cannot make themselves, or a program, an administrator.</summary>
public sealed class NoMoreThanOneHas(IDbContextFactory<Db> books, ReferenceData references) : Beside
{
    public override IReadOnlyList<Type> Acts { get; } =
        [typeof(AddRole), typeof(EditRole), typeof(AddUser), typeof(EditUser), typeof(SetUserPassword), typeof(AddApiKey), typeof(EditApiKey)];

    public override async Task<Command> Prepare(Command command, CancellationToken stop)
    {
        if (!command.By.May("*"))
        {
            Refuse(command.By, await Given(command, stop));
        }

        return command;
    }

    private static void Refuse(Person person, IEnumerable<string> given)
    {
        if (given.SelectMany(KnownPermissions.Meant).FirstOrDefault(permission => !person.May(permission)) is { } missing)
        {
            throw new Forbidden(missing);
        }
    }

    private async Task<IEnumerable<string>> Given(Command command, CancellationToken stop) => command.Act switch
    {
        RoleFields role => role.Permissions ?? [],
        UserFields user => await Of(user.Roles, await Held(command, stop), stop),
        ApiKeyFields key => await Of(key.Roles, await Held(command, stop), stop),

        // A password opens all that its user may; one's own opens nothing new.
        _ when command.Target == command.By.Actor.Id => [],
        _ => await Of(await Held(command, stop), [], stop),
    };

    private async Task<IEnumerable<string>> Of(IReadOnlyList<Id<Role>>? given, IReadOnlyList<Id<Role>> held, CancellationToken stop)
    {
        var added = (given ?? []).Except(held).ToHashSet();
        return added.Count == 0 ? [] : (await references.All<Role>(stop)).Where(role => added.Contains(role.Id)).SelectMany(role => role.Permissions);
    }

    private async Task<IReadOnlyList<Id<Role>>> Held(Command command, CancellationToken stop)
    {
        if (command.Target is not { } target)
        {
            return [];
        }

        await using var db = await books.CreateDbContextAsync(stop);
        return command.Kind == typeof(User)
            ? (await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(user => user.Id == new Id<User>(target), stop))?.Roles ?? []
            : (await db.Set<ApiKey>().AsNoTracking().FirstOrDefaultAsync(key => key.Id == new Id<ApiKey>(target), stop))?.Roles ?? [];
    }
}
