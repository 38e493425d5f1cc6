using Kontor.Domain.Attachments;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Attachments;

/// <summary>With a deleted attachment its content goes, in the same save.</summary>
public sealed class ContentGoes : Beside
{
    public override IReadOnlyList<Type> Acts { get; } = [typeof(DeleteAttachment)];

    public override Task<Command> Prepare(Command command, CancellationToken stop) => Task.FromResult(command with
    {
        Keep = async (db, document, token) =>
        {
            var id = ((Attachment)document).Id;
            await db.Set<AttachmentPart>().Where(part => part.Attachment == id).ExecuteDeleteAsync(token);
        },
    });
}
