using System.Security.Cryptography;
using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Identity;

namespace Kontor.Server.Access;

/// <summary>Hashes a new password and keeps the hash in the same save; sessions begun with the old one are over, and a lock is lifted.</summary>
public sealed class Passwords(IPasswordHasher<Credential> hasher) : Beside
{
    public override IReadOnlyList<Type> Acts { get; } = [typeof(SetUserPassword)];

    public override Task<Command> Prepare(Command command, CancellationToken stop)
    {
        var user = new Id<User>(command.Target!.Value);
        var hash = command.Rehearsal ? "" : hasher.HashPassword(new Credential { User = user }, ((SetUserPassword)command.Act).Password);
        return Task.FromResult(command with
        {
            Key = command.Fingerprint.Length == 0 ? command.Key : null, // A fingerprint of a password is not to be kept.
            Keep = (db, _, saving) => Keep(db, user, hash, saving),
        });
    }

    /// <summary>A random one that can be read aloud: without letters that look alike.</summary>
    public static string Draw() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 20);

    private static async Task Keep(Db db, Id<User> user, string hash, CancellationToken stop)
    {
        var credential = await db.FindAsync<Credential>([user], stop);
        if (credential is null)
        {
            credential = new Credential { User = user };
            db.Add(credential);
        }

        credential.PasswordHash = hash;
        credential.Stamp = RandomNumberGenerator.GetHexString(32);
        credential.Failures = 0;
        credential.LockedUntil = null;
        credential.Version++;
    }
}
