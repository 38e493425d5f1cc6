using System.Text;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Imports;

/// <summary>Reads a CSV file (RFC 4180) with a header, in UTF-8; the separator is a comma, a semicolon or a tab.</summary>
public static class CsvFile
{
    /// <summary>The rows, header left out.</summary>
    /// <param name="file">Closed when all is read.</param>
    /// <param name="required">The columns that must be there.</param>
    /// <param name="known">All columns, when others are a mistake; nothing when they do not matter.</param>
    /// <exception cref="Faulty">A column is missing or not known.</exception>
    public static IEnumerable<CsvRow> Rows(Stream file, IReadOnlyList<string> required, IReadOnlyList<string>? known = null)
    {
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        var text = new CsvText(reader);
        var columns = Header(Next(text, 0) ?? [], required, known);
        for (var number = 2; Next(text, number) is { } cells; number++)
        {
            if (cells.Length > 1 || cells[0].Trim().Length > 0)
            {
                yield return new CsvRow(number, cells, columns);
            }
        }
    }

    private static string[]? Next(CsvText text, int number)
    {
        try
        {
            return text.Next();
        }
        catch (DecoderFallbackException)
        {
            throw new Faulty("file", $"Near row {number} the file is not UTF-8. Save it as CSV UTF-8.");
        }
    }

    private static Dictionary<string, int> Header(string[] header, IReadOnlyList<string> required, IReadOnlyList<string>? known)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < header.Length; index++)
        {
            columns.TryAdd(header[index].Trim(), index);
        }

        var missing = required.Where(name => !columns.ContainsKey(name)).ToList();
        var unknown = known is null ? [] : columns.Keys.Where(name => name.Length > 0 && !known.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        return (missing, unknown) switch
        {
            ({ Count: > 0 }, _) => throw new Faulty("file", $"The file has no column {Words.Or(missing)}. Its first row must name the columns."),
            (_, { Count: > 0 }) => throw new Faulty("file", $"The column {Words.Or(unknown)} is not known here. Known are {string.Join(", ", known!)}."),
            _ => columns,
        };
    }
}
