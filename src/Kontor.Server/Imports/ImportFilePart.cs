using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Imports;

/// <summary>A piece of a file that is imported: kept with the books, so that any node can carry the import on.</summary>
public sealed class ImportFilePart
{
    public required Id<Import> Import { get; init; }

    /// <summary>From 0.</summary>
    public required int Part { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class ImportFilePartMap : IEntityTypeConfiguration<ImportFilePart>
{
    public void Configure(EntityTypeBuilder<ImportFilePart> builder) =>
        builder.ToTable("import_file_parts").HasKey(part => new { part.Import, part.Part });
}

internal sealed class ImportMap : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> builder) => builder.HasIndex(import => new { import.State, import.AskedAt });
}

internal sealed class ImportRowMap : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.HasIndex(row => new { row.Import, row.Row, row.Id });
        builder.HasIndex(row => row.Key).HasFilter("key IS NOT NULL");
    }
}
