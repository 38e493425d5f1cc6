using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Store;

/// <summary>One change of one document: who, when, by which act, and what became different.</summary>
public sealed class JournalRow
{
    public required Guid Document { get; init; }

    /// <summary>The document's version after the change, from 1.</summary>
    public required long Version { get; init; }

    public required string Kind { get; init; }

    /// <summary>The request it belongs to: all changes of one request share it.</summary>
    public required Guid Command { get; init; }

    public required DateTime At { get; init; }

    public required Guid ById { get; init; }

    public required string ByName { get; init; }

    public required string Verb { get; init; }

    /// <summary>What obliged it, when it followed from something else, such as <c>shipments.confirm SH-12</c>.</summary>
    public string? Cause { get; init; }

    /// <summary>The whole state for version 1, then a patch each.</summary>
    public required string Change { get; init; }
}

/// <summary>A message that must leave the house: written with the change that caused it, sent after the commit.</summary>
public sealed class OutboxRow
{
    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    public required string Channel { get; init; }

    public required string Recipients { get; init; }

    public required string Subject { get; init; }

    /// <summary>The document it carries.</summary>
    public required Guid Document { get; init; }

    public required string Kind { get; init; }

    /// <summary>When it left; nothing while it waits.</summary>
    public DateTime? SentAt { get; set; }

    public int Tries { get; set; }

    public string? LastError { get; set; }
}

/// <summary>The answer given to a request with a key, so that the same request is answered alike and takes effect once.</summary>
public sealed class AnswerRow
{
    /// <summary>Who asked and their key.</summary>
    public required string Key { get; init; }

    /// <summary>A hash of what was asked: the same key with another body is a mistake.</summary>
    public required string Fingerprint { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The documents of the answer with their versions, or the refusal.</summary>
    public required string Answer { get; init; }
}

/// <summary>A document as it was issued under its number: never changed, its hash proves it.</summary>
public sealed class IssuedRow
{
    public required Guid Document { get; init; }

    public required string Kind { get; init; }

    public required string Number { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The document's state at that moment, JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public required string Hash { get; init; }
}

/// <summary>A series of numbers.</summary>
public sealed class SeriesRow
{
    /// <summary>Such as <c>invoice</c>.</summary>
    public required string Series { get; init; }

    public required string Prefix { get; set; }

    /// <summary>Without gaps: the number is taken in the transaction that issues, under a lock on this row (rule 10).</summary>
    public required bool Gapless { get; init; }

    /// <summary>The last number given, where the series is counted in this row.</summary>
    public long Last { get; set; }
}

internal sealed class RowsMap :
    IEntityTypeConfiguration<JournalRow>,
    IEntityTypeConfiguration<OutboxRow>,
    IEntityTypeConfiguration<AnswerRow>,
    IEntityTypeConfiguration<IssuedRow>,
    IEntityTypeConfiguration<SeriesRow>
{
    public void Configure(EntityTypeBuilder<JournalRow> builder)
    {
        builder.ToTable("journal").HasKey(row => new { row.Document, row.Kind, row.Version });
        builder.HasIndex(row => row.Command);
    }

    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.At, row.Id });
        builder.HasIndex(row => row.SentAt);
        builder.HasIndex(row => row.Document);
    }

    public void Configure(EntityTypeBuilder<AnswerRow> builder)
    {
        builder.ToTable("answers").HasKey(row => row.Key);
        builder.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<IssuedRow> builder)
    {
        builder.ToTable("issued").HasKey(row => row.Document);
        builder.HasIndex(row => row.Number);
        builder.Property(row => row.Document).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SeriesRow> builder) => builder.ToTable("number_series").HasKey(row => row.Series);
}
