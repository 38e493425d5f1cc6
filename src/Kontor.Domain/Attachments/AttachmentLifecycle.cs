using Kontor.Domain.Kernel;
using static Kontor.Domain.Attachments.AttachmentState;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Attachments.Attachment, Kontor.Domain.Attachments.AttachmentState>;

namespace Kontor.Domain.Attachments;

/// <summary>The life of an attachment.</summary>
public static class AttachmentLifecycle
{
    public static Lifecycle<Attachment, AttachmentState> Table { get; } = new(start: Active,
    [
        Make<AttachFile>(),
        Step<DeleteAttachment>(from: [Active], to: Deleted),
    ]);
}
