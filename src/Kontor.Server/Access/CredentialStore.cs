using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Access;

/// <summary>Shows the credentials to ASP.NET Core Identity, which compares passwords and locks out who guesses. Who may sign in are the active users.</summary>
public sealed class CredentialStore(Db db) : IUserPasswordStore<Credential>, IUserSecurityStampStore<Credential>, IUserLockoutStore<Credential>
{
    public async Task<Credential?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await Find(db.Set<User>().Where(user => user.Email == normalizedUserName), cancellationToken);

    public async Task<Credential?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id) ? await Find(db.Set<User>().Where(user => user.Id == new Id<User>(id)), cancellationToken) : null;

    public async Task<IdentityResult> UpdateAsync(Credential user, CancellationToken cancellationToken)
    {
        user.Version++;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }
    }

    /// <summary>Credentials begin with a password that is set through the Desk.</summary>
    public Task<IdentityResult> CreateAsync(Credential user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Credential user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string> GetUserIdAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(user.User.ToString());

    public Task<string?> GetUserNameAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(Credential user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string?> GetNormalizedUserNameAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    /// <summary>The mail address is kept as it is compared, in the user's document.</summary>
    public Task SetNormalizedUserNameAsync(Credential user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPasswordHashAsync(Credential user, string? passwordHash, CancellationToken cancellationToken) => Done(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Credential user, string stamp, CancellationToken cancellationToken) => Done(() => user.Stamp = stamp);

    public Task<string?> GetSecurityStampAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Stamp);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Credential user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil is { } until ? new DateTimeOffset(until) : (DateTimeOffset?)null);

    public Task SetLockoutEndDateAsync(Credential user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken) => Done(() => user.LockedUntil = lockoutEnd?.UtcDateTime);

    public Task<int> IncrementAccessFailedCountAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(++user.Failures);

    public Task ResetAccessFailedCountAsync(Credential user, CancellationToken cancellationToken) => Done(() => user.Failures = 0);

    public Task<int> GetAccessFailedCountAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(user.Failures);

    public Task<bool> GetLockoutEnabledAsync(Credential user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Credential user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // The books are not this store's to close.
    }

    private async Task<Credential?> Find(IQueryable<User> users, CancellationToken stop)
    {
        var found = await users.Where(user => user.State == UserState.Active)
            .Join(db.Set<Credential>(), user => user.Id, credential => credential.User, (user, credential) => new { user.Email, credential })
            .FirstOrDefaultAsync(stop);
        if (found is null)
        {
            return null;
        }

        found.credential.Email = found.Email;
        return found.credential;
    }

    private static Task Done(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
