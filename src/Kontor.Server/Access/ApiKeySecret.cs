using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Access;

/// <summary>By which a key is known again: its hash. A key is random and long, so the hash needs no salt and nobody can guess back.</summary>
public sealed class ApiKeySecret
{
    public required Id<ApiKey> Key { get; init; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public required string Hash { get; init; }
}

internal sealed class ApiKeySecretMap : IEntityTypeConfiguration<ApiKeySecret>
{
    public void Configure(EntityTypeBuilder<ApiKeySecret> builder)
    {
        builder.ToTable("api_key_secrets").HasKey(secret => secret.Key);
        builder.Property(secret => secret.Key).ValueGeneratedNever();
        builder.HasIndex(secret => secret.Hash).IsUnique();
    }
}
