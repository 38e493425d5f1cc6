using Kontor.Domain.Attachments;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Attachments;

/// <summary>A piece of a file that is kept with a document: beside the attachment's own row, so that no list reads it.</summary>
public sealed class AttachmentPart
{
    public required Id<Attachment> Attachment { get; init; }

    /// <summary>From 0.</summary>
    public required int Part { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class AttachmentPartMap : IEntityTypeConfiguration<AttachmentPart>
{
    public void Configure(EntityTypeBuilder<AttachmentPart> builder) =>
        builder.ToTable("attachment_parts").HasKey(part => new { part.Attachment, part.Part });
}

internal sealed class AttachmentMap : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.HasIndex(attachment => new { attachment.About, attachment.AttachedAt, attachment.Id });
        builder.HasIndex(attachment => new { attachment.AttachedAt, attachment.Id });
    }
}
