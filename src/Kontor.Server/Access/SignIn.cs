using Microsoft.AspNetCore.Identity;

namespace Kontor.Server.Access;

/// <summary>
/// Compares a mail address and a password. Whatever is wrong, and whether the address is known or locked, the answer and its
/// time are the same, so that nobody learns who has an account.
/// </summary>
public sealed class SignIn(UserManager<Credential> users, IPasswordHasher<Credential> hasher, TimeProvider clock)
{
    public const int Tries = 5;

    public const int LockedMinutes = 5;

    // One try at a time for an account: guesses sent all at once are counted one by one.
    private static readonly SemaphoreSlim[] Turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];
    private static readonly Lazy<string> Nobody = new(() => new PasswordHasher<object>().HashPassword(Turns, "nobody"));

    /// <summary>Whose they are; nothing when they do not fit.</summary>
    public async Task<Credential?> Try(string email, string password, CancellationToken stop)
    {
        var name = email.Trim().ToLowerInvariant();
        var turn = Turns[(uint)name.GetHashCode(StringComparison.Ordinal) % Turns.Length];
        await turn.WaitAsync(stop);
        try
        {
            var credential = await users.FindByNameAsync(name);
            if (credential?.PasswordHash is null || await users.IsLockedOutAsync(credential))
            {
                hasher.VerifyHashedPassword(null!, Nobody.Value, password);
                return null;
            }

            return await Compare(credential, password) ? credential : null;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> Compare(Credential credential, string password)
    {
        if (!await users.CheckPasswordAsync(credential, password))
        {
            await users.AccessFailedAsync(credential);
            return false;
        }

        credential.LastSignInAt = clock.GetUtcNow().UtcDateTime;
        credential.Failures = 0;
        return (await users.UpdateAsync(credential)).Succeeded;
    }
}
