using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Access;

/// <summary>
/// Where nobody can sign in yet, makes the roles and the first administrator. Each making has a key, so two nodes may start
/// together, and a start that broke off is completed by the next.
/// </summary>
public sealed class FirstAdministrator(IDbContextFactory<Db> books, Desk desk, IConfiguration settings)
{
    public const string Email = "admin@kontor.local";

    public async Task Run(CancellationToken stop = default)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        if (await db.Set<User>().AnyAsync(user => user.PasswordSetAt != null, stop))
        {
            return;
        }

        var administrator = (await MakeRoles(stop)).Id;
        await MakeKey(administrator, stop);
        await MakeUser(administrator, stop);
    }

    private async Task<Role> MakeRoles(CancellationToken stop)
    {
        var roles = new List<Role>();
        foreach (var role in NewRoles.All)
        {
            var known = role with { Permissions = [.. role.Permissions!.Where(KnownPermissions.Has)] };
            roles.Add((Role)(await desk.Take(Command.Make(known, Person.House) with { Key = "first-start:role:" + role.Name }, stop)).Answer.Single());
        }

        return roles[0];
    }

    /// <summary>For programs that must reach a new house without anybody signing in first.</summary>
    private async Task MakeKey(Id<Role> administrator, CancellationToken stop)
    {
        if (settings["Kontor:AdminApiKey"] is not { Length: > 0 } key)
        {
            return;
        }

        if (key.Length < 20 || key.Any(letter => letter is <= ' ' or > '~'))
        {
            throw new InvalidOperationException("Kontor:AdminApiKey must have at least 20 letters, digits or signs, without spaces.");
        }

        var make = Command.Make(new AddApiKey { Name = "First key", Roles = [administrator] }, Person.House) with { Key = "first-start:key" };
        await desk.Take(KeySecrets.Prepare(make, key, tell: false), stop);
    }

    private async Task MakeUser(Id<Role> administrator, CancellationToken stop)
    {
        var email = settings["Kontor:AdminEmail"] is { Length: > 0 } given ? given : Email;
        var make = Command.Make(new AddUser { Email = email, Name = "Administrator", Roles = [administrator] }, Person.House) with { Key = "first-start:user" };
        var user = (User)(await desk.Take(make, stop)).Answer.Single();
        var set = settings["Kontor:AdminPassword"];
        var password = string.IsNullOrEmpty(set) ? Passwords.Draw() : set;
        var done = await desk.Take(Command.On(user.Id, new SetUserPassword(password), Person.House) with { Key = "first-start:password" }, stop);
        if (string.IsNullOrEmpty(set) && !done.Replayed)
        {
            Console.WriteLine($"The first administrator is {user.Email} with the password {password} — shown this once; change it after signing in.");
        }
    }
}
