using System.IO.Compression;
using System.Text;

namespace Kontor.Domain.Attachments;

/// <summary>A kind of file that can be kept. What a file is called is a claim; its first bytes must agree.</summary>
/// <param name="Name">As the settings name it.</param>
/// <param name="ContentType">Its media type; what the sender said of it is not believed.</param>
public sealed record FileType(string Name, string ContentType)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All that are known, by their names' endings.</summary>
    private static readonly Dictionary<string, (FileType Type, Func<byte[], bool> Fits)> Known = new(StringComparer.Ordinal)
    {
        [".pdf"] = (new("pdf", "application/pdf"), content => Begins(content, "%PDF-"u8)),
        [".png"] = (new("png", "image/png"), content => Begins(content, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        [".jpg"] = (new("jpeg", "image/jpeg"), IsJpeg),
        [".jpeg"] = (new("jpeg", "image/jpeg"), IsJpeg),
        [".txt"] = (new("txt", "text/plain"), IsText),
        [".csv"] = (new("csv", "text/csv"), IsText),
        [".eml"] = (new("eml", "message/rfc822"), content => IsText(content) && IsMail(content)),
        [".xml"] = (new("xml", "application/xml"), IsXml),
        [".zip"] = (new("zip", "application/zip"), content => Begins(content, "PK\x03\x04"u8) || Begins(content, "PK\x05\x06"u8)),
        [".xlsx"] = (new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), content => Holds(content, "xl/workbook.xml")),
        [".docx"] = (new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), content => Holds(content, "word/document.xml")),
    };

    /// <summary>What a file is; nothing when its kind is not known, or its content is not what its name says.</summary>
    public static FileType? Of(string fileName, byte[] content) =>
        Known.TryGetValue(Path.GetExtension(fileName).ToLowerInvariant(), out var known) && known.Fits(content) ? known.Type : null;

    private static bool Begins(byte[] content, ReadOnlySpan<byte> with) => content.AsSpan().StartsWith(with);

    private static bool IsJpeg(byte[] content) => Begins(content, [0xFF, 0xD8, 0xFF]);

    /// <summary>Text in UTF-8, in UTF-16 with its mark, or in an older 8-bit set: never with a zero or another control byte.</summary>
    private static bool IsText(byte[] content) =>
        Begins(content, [0xFF, 0xFE]) || Begins(content, [0xFE, 0xFF]) || !content.Any(one => one is < 0x20 and not (0x09 or 0x0A or 0x0C or 0x0D));

    private static bool IsXml(byte[] content) =>
        IsText(content) && Beginning(content).TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith('<');

    /// <summary>Its first line is a header of a mail.</summary>
    private static bool IsMail(byte[] content)
    {
        var first = Beginning(content).Split('\n')[0];
        var colon = first.IndexOf(':', StringComparison.Ordinal);
        return first.StartsWith("From ", StringComparison.Ordinal) || (colon > 0 && first[..colon].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
    }

    private static string Beginning(byte[] content)
    {
        var some = content[..Math.Min(content.Length, 1024)];
        return Begins(some, [0xFF, 0xFE]) ? Encoding.Unicode.GetString(some) : Begins(some, [0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(some) : Decoded(some);
    }

    private static string Decoded(byte[] some)
    {
        try
        {
            return Strict.GetString(some);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(some);
        }
    }

    /// <summary>An office file is an archive with its main part at a known place.</summary>
    private static bool Holds(byte[] content, string part)
    {
        if (!Begins(content, "PK\x03\x04"u8))
        {
            return false;
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(content, writable: false));
            return archive.GetEntry(part) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
