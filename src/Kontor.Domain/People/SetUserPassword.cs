using Kontor.Domain.Kernel;

namespace Kontor.Domain.People;

/// <summary>Gives a user a new password and ends their sessions. The document keeps only when; the store of secrets keeps the hash.</summary>
public sealed record SetUserPassword(string Password) : IAct<User>, IChecked
{
    public const int Least = 8;

    public const int Most = 200;

    public IEnumerable<Fault> Faults() => Check.That(
        Password.Length is >= Least and <= Most && !string.IsNullOrWhiteSpace(Password),
        "password",
        $"A password must have {Least} to {Most} characters.");

    public IEnumerable<Fact> Apply(User user, Moment now)
    {
        user.PasswordSetAt = now.Instant;
        return [];
    }

    /// <summary>A password is never printed, not even by a log of the request.</summary>
    public override string ToString() => nameof(SetUserPassword);
}
