using System.Linq.Expressions;
using Kontor.Domain.Attachments;
using Kontor.Domain.Kernel;
using Kontor.Server.Http;

namespace Kontor.Server.Attachments;

/// <summary>What the list of attachments can be asked.</summary>
public static class AttachmentList
{
    public static Listing<Attachment> Of() => new Listing<Attachment>()
        .Status(attachment => attachment.State)
        .Exactly("aboutKind", attachment => attachment.AboutKind)
        .Filter("about", (all, value) => ListValues.Id<Attachment>("about", value).Value is var about ? all.Where(attachment => attachment.About == about) : all, "The id of the document it belongs to.", ListFilterKind.Identity)
        .Part("aboutLabel", attachment => attachment.AboutLabel)
        .Part("fileName", attachment => attachment.FileName)
        .Exactly("contentType", attachment => attachment.ContentType)
        .Part("attachedByName", attachment => attachment.AttachedByName)
        .Instants("from", "to", attachment => attachment.AttachedAt)
        .Sort("attachedAt", attachment => attachment.AttachedAt, isDefault: true);

    /// <summary>Those of one document.</summary>
    public static Func<Id<T>, Expression<Func<Attachment, bool>>> About<T>() => id =>
    {
        var about = id.Value;
        return attachment => attachment.About == about;
    };
}
