using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Attachments;

/// <summary>Keeps a file with a document, also with one that is final (K14, K16, K24); the settings say how large and of which kinds.</summary>
public sealed record AttachFile(string AboutKind, Guid About, string AboutLabel, string FileName, FileType? Type, int Size, string Hash) : IMake<Attachment>, IFromFile
{
    public IEnumerable<Need> Needs() => [Need.All<OrderSettings>()];

    public Made<Attachment> Make(Moment now)
    {
        var settings = now.All<OrderSettings>()[0];
        List<Fault> faults =
        [
            .. Check.Filled("fileName", FileName, 200),
            .. Check.That(Size > 0, "file", "The file is empty."),
            .. Check.That(Size <= (long)settings.AttachmentMegabytes << 20, "file", $"The file is larger than {settings.AttachmentMegabytes} MB."),
            .. Check.That(
                Type is not null && settings.AttachmentTypes.Contains(Type.Name),
                "file",
                $"The file must be one of {string.Join(", ", settings.AttachmentTypes)}, and its content must be what its name says."),
        ];
        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }

        var attachment = new Attachment
        {
            Id = now.NewId<Attachment>(),
            AboutKind = AboutKind,
            About = About,
            AboutLabel = AboutLabel,
            FileName = FileName,
            ContentType = Type!.ContentType,
            Size = Size,
            Hash = Hash,
            AttachedById = now.By.Id,
            AttachedByName = now.By.Name,
            AttachedAt = now.Instant,
        };
        return new Made<Attachment>(attachment, [.. attachment.Told("Attachment", now)]);
    }
}
