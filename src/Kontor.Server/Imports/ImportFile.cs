using System.Security.Cryptography;
using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Imports;

/// <summary>A file as it came in, and how it is kept.</summary>
/// <param name="Name">As it was called where it came from.</param>
/// <param name="Content">All of it.</param>
public sealed record ImportFile(string Name, byte[] Content)
{
    /// <summary>In bytes.</summary>
    public const long Most = 256L << 20;

    private const int PartSize = 1 << 20;

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Content));

    /// <summary>Reads a file that is coming in.</summary>
    /// <exception cref="Faulty">It is empty, or too large.</exception>
    public static async Task<ImportFile> Read(string name, Stream stream, CancellationToken stop)
    {
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > Most)
            {
                throw new Faulty("file", $"The file is larger than {Most >> 20} MB. Split it.");
            }
        }

        return content.Length > 0 ? new ImportFile(name, content.ToArray()) : throw new Faulty("file", "The file is empty.");
    }

    /// <summary>Puts the file into the save that makes its import.</summary>
    public Task Keep(Db db, Document import)
    {
        for (var part = 0; part * (long)PartSize < Content.Length; part++)
        {
            db.Add(new ImportFilePart { Import = ((Import)import).Id, Part = part, Content = Content[(part * PartSize)..Math.Min(Content.Length, (part + 1) * PartSize)] });
        }

        return Task.CompletedTask;
    }

    /// <summary>Reads a kept file back.</summary>
    public static async Task<ImportFile> Of(Db db, Import import, CancellationToken stop)
    {
        using var content = new MemoryStream((int)import.FileSize);
        var id = import.Id;
        await foreach (var part in db.Set<ImportFilePart>().AsNoTracking().Where(part => part.Import == id).OrderBy(part => part.Part).Select(part => part.Content).AsAsyncEnumerable().WithCancellation(stop))
        {
            content.Write(part);
        }

        var file = new ImportFile(import.FileName, content.ToArray());
        return file.Hash == import.FileHash ? file : throw new InvalidDataException($"The kept file of {import.FileName} is damaged: its hash is another than when it came in.");
    }

    public Stream Open() => new MemoryStream(Content, writable: false);
}
