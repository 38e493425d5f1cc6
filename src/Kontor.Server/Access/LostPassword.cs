using Kontor.Domain.People;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Access;

/// <summary>For whoever runs the machine: a new password for a user when nobody is left who could set one.</summary>
public static class LostPassword
{
    public static async Task<int> Replace(IServiceProvider services, string email)
    {
        await services.GetRequiredService<Migrator>().Run();
        await using var db = await services.GetRequiredService<IDbContextFactory<Db>>().CreateDbContextAsync();
        var name = email.Trim().ToLowerInvariant();
        if (await db.Set<User>().FirstOrDefaultAsync(user => user.Email == name && user.State != UserState.Deleted) is not { } user)
        {
            Console.Error.WriteLine($"There is no user with the mail address {name}.");
            return 1;
        }

        var password = Passwords.Draw();
        await services.GetRequiredService<Desk>().Take(Command.On(user.Id, new SetUserPassword(password), Person.House));
        Console.WriteLine($"The new password of {user.Email} is {password} — shown this once. A running server takes it within two seconds.");
        return 0;
    }
}
