using System.Security.Cryptography;
using Kontor.Domain.Attachments;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Kontor.Server.Attachments;

/// <summary>A file on its way to a document, or back from one.</summary>
/// <param name="Name">As it was called where it came from.</param>
/// <param name="Content">All of it.</param>
public sealed record AttachedFile(string Name, byte[] Content)
{
    /// <summary>In bytes; the settings may say less.</summary>
    public const long Most = (long)OrderSettings.MostAttachmentMegabytes << 20;

    private const int PartSize = 1 << 20;

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>The body of a request, or the one file of a form.</summary>
    /// <exception cref="Faulty">There is none, it has no name, or it is too large.</exception>
    public static async Task<AttachedFile> Of(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            var disposition = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var header) ? header : null;
            var name = disposition?.FileNameStar.Value ?? disposition?.FileName.Value?.Trim('"') ?? request.Query["fileName"].ToString();
            return await Read(name, request.Body, stop);
        }

        var form = await request.ReadFormAsync(stop);
        if (form.Files is not [{ Length: > 0 } file])
        {
            throw new Faulty("file", "Choose one file.");
        }

        await using var content = file.OpenReadStream();
        return await Read(file.FileName, content, stop);
    }

    public AttachFile About(Document document, string plural) =>
        new(plural, document.Key, document.Label, Name, FileType.Of(Name, Content), Content.Length, Hash);

    /// <summary>Puts the content into the save that makes the attachment.</summary>
    public Task Keep(Db db, Document attachment)
    {
        for (var part = 0; part * PartSize < Content.Length; part++)
        {
            db.Add(new AttachmentPart { Attachment = ((Attachment)attachment).Id, Part = part, Content = Content[(part * PartSize)..Math.Min(Content.Length, (part + 1) * PartSize)] });
        }

        return Task.CompletedTask;
    }

    /// <summary>Reads the content back.</summary>
    /// <exception cref="Missing">It was deleted.</exception>
    public static async Task<byte[]> Kept(Db db, Attachment attachment, CancellationToken stop)
    {
        var id = attachment.Id;
        using var content = new MemoryStream(attachment.Size);
        await foreach (var part in db.Set<AttachmentPart>().AsNoTracking().Where(part => part.Attachment == id).OrderBy(part => part.Part).Select(part => part.Content).AsAsyncEnumerable().WithCancellation(stop))
        {
            content.Write(part);
        }

        return content.Length > 0 ? content.ToArray() : throw new Missing("content of the attachment", attachment.FileName);
    }

    private static async Task<AttachedFile> Read(string? name, Stream stream, CancellationToken stop)
    {
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > Most)
            {
                throw new Faulty("file", $"The file is larger than {Most >> 20} MB.");
            }
        }

        return new AttachedFile(Tidy(name), content.ToArray());
    }

    /// <summary>A name alone: no folders, nothing that is not seen.</summary>
    private static string Tidy(string? name)
    {
        var bare = Path.GetFileName((name ?? "").Replace('\\', '/'));
        return string.Concat(bare.Where(letter => !char.IsControl(letter))).Trim();
    }
}
