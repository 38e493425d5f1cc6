using Kontor.Domain.Kernel;

namespace Kontor.Domain.Attachments;

/// <summary>Takes a file away: its content goes for good, who kept and who deleted it stays in the journal.</summary>
public sealed record DeleteAttachment : IAct<Attachment>
{
    public IEnumerable<Fact> Apply(Attachment attachment, Moment now) => attachment.Told("AttachmentDeleted", now);
}
