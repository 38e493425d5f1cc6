using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Access;

/// <summary>How a user proves who they are: secrets, kept apart from the documents and never in the journal.</summary>
public sealed class Credential
{
    public required Id<User> User { get; init; }

    /// <summary>As ASP.NET Core Identity writes it: the method, the salt and the hash.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password; a session with another stamp is over.</summary>
    public string Stamp { get; set; } = "";

    /// <summary>Wrong passwords in a row.</summary>
    public int Failures { get; set; }

    /// <summary>Until when no password is tried; nothing when the next one may be.</summary>
    public DateTime? LockedUntil { get; set; }

    public DateTime? LastSignInAt { get; set; }

    /// <summary>So that two tries at one moment are not counted as one.</summary>
    public long Version { get; set; }

    /// <summary>With which the user signs in; read from the user's document.</summary>
    public string Email { get; set; } = "";
}

internal sealed class CredentialMap : IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.ToTable("credentials").HasKey(credential => credential.User);
        builder.Property(credential => credential.User).ValueGeneratedNever();
        builder.Property(credential => credential.Version).IsConcurrencyToken();
        builder.Ignore(credential => credential.Email);
    }
}
