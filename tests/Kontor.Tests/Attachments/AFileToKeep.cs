using System.IO.Compression;
using System.Text;
using Kontor.Domain.Attachments;
using Xunit;

namespace Kontor.Tests.Attachments;

/// <summary>K24: what a file is called and what it begins with must agree.</summary>
public sealed class AFileToKeep
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    public static TheoryData<string, byte[], string?> Files => new()
    {
        { "order.pdf", Text("%PDF-1.7\n…"), "pdf" },
        { "Order.PDF", Text("%PDF-1.4"), "pdf" },
        { "order.pdf", Text("<html><script>"), null },
        { "photo.png", Png, "png" },
        { "photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0], "jpeg" },
        { "photo.jpeg", [0xFF, 0xD8, 0xFF, 0xE1], "jpeg" },
        { "photo.jpg", Png, null },
        { "notes.txt", Text("Päivää"), "txt" },
        { "old.txt", [0x50, 0xE4, 0x69], "txt" },
        { "wide.txt", [0xFF, 0xFE, 0x41, 0x00], "txt" },
        { "notes.txt", [0x4D, 0x5A, 0x90, 0x00], null },
        { "rows.csv", Text("sku;quantity\nMUG;4"), "csv" },
        { "mail.eml", Text("From: anna@example.com\r\nSubject: Order\r\n\r\nYes"), "eml" },
        { "mail.eml", Text("<p>From: anna</p>"), null },
        { "invoice.xml", Text("\uFEFF<?xml version=\"1.0\"?><Invoice/>"), "xml" },
        { "invoice.xml", Text("{}"), null },
        { "files.zip", Archive("a.txt"), "zip" },
        { "book.xlsx", Archive("xl/workbook.xml"), "xlsx" },
        { "book.xlsx", Archive("word/document.xml"), null },
        { "letter.docx", Archive("word/document.xml"), "docx" },
        { "letter.docx", [0x50, 0x4B, 3, 4, 9, 9], null },
        { "page.html", Text("<html>"), null },
        { "drawing.svg", Text("<svg/>"), null },
        { "run.exe", [0x4D, 0x5A], null },
        { "order", Text("%PDF-1.7"), null },
    };

    [Theory, MemberData(nameof(Files))]
    public void Is_told_by_its_name_and_its_first_bytes_together(string name, byte[] content, string? type) =>
        Assert.Equal(type, FileType.Of(name, content)?.Name);

    private static byte[] Archive(string entry)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            archive.CreateEntry(entry);
        }

        return stream.ToArray();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
