using System.Collections.Concurrent;
using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Access;

/// <summary>
/// Finds who a key or a session belongs to, and what they may. Who was seen in the last two seconds costs no query; a change
/// made on this node is seen at once, one made on another node after at most two seconds (and two more for a role).
/// </summary>
public sealed class Callers
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly IDbContextFactory<Db> books;
    private readonly ReferenceData references;
    private readonly TimeProvider clock;
    private int changes;

    public Callers(IDbContextFactory<Db> books, ReferenceData references, Desk desk, TimeProvider clock)
    {
        (this.books, this.references, this.clock) = (books, references, clock);
        desk.Committed += Forget;
    }

    /// <summary>The program with this key; nothing when the key is not good.</summary>
    public Task<Person?> ByKey(string key, CancellationToken stop)
    {
        var hash = KeySecrets.HashOf(key);
        return Find("key:" + hash, async db =>
        {
            var found = await db.Set<ApiKeySecret>().Where(secret => secret.Hash == hash)
                .Join(db.Set<ApiKey>().AsNoTracking().Where(one => one.State == ApiKeyState.Active), secret => secret.Key, one => one.Id, (_, one) => one)
                .FirstOrDefaultAsync(stop);
            return found is null ? null : await Person(found.Id.Value, found.Name, found.Roles, stop);
        }, stop);
    }

    /// <summary>The user of a session; nothing when they may not come in any more or the password is another since.</summary>
    public Task<Person?> BySession(Id<User> id, string stamp, CancellationToken stop) =>
        Find($"user:{id}:{stamp}", async db =>
        {
            var found = await db.Set<User>().AsNoTracking().Where(user => user.Id == id && user.State == UserState.Active)
                .Where(user => db.Set<Credential>().Any(credential => credential.User == id && credential.Stamp == stamp))
                .FirstOrDefaultAsync(stop);
            return found is null ? null : await Person(found.Id.Value, found.Name, found.Roles, stop);
        }, stop);

    private async Task<Person?> Find(string caller, Func<Db, Task<Person?>> load, CancellationToken stop)
    {
        if (kept.TryGetValue(caller, out var known) && clock.GetElapsedTime(known.At) < Fresh)
        {
            return known.Person;
        }

        var (at, before) = (clock.GetTimestamp(), Volatile.Read(ref changes));
        await using var db = await books.CreateDbContextAsync(stop);
        if (await load(db) is not { } person)
        {
            kept.TryRemove(caller, out _);
            return null;
        }

        if (before == Volatile.Read(ref changes))
        {
            kept[caller] = new Kept(person, at); // What was read while somebody changed it is not kept.
        }

        return person;
    }

    private async Task<Person> Person(Guid id, string name, IReadOnlyList<Id<Role>> roles, CancellationToken stop)
    {
        var permissions = (await references.All<Role>(stop))
            .Where(role => role.State == RoleState.Active && roles.Contains(role.Id))
            .SelectMany(role => role.Permissions);
        return new Person(new Actor(id, name), permissions.ToHashSet(StringComparer.Ordinal));
    }

    private void Forget(IEnumerable<Document> saved)
    {
        if (saved.Any(document => document is User or Role or ApiKey))
        {
            Interlocked.Increment(ref changes);
            kept.Clear();
        }
    }

    private sealed record Kept(Person Person, long At);
}
