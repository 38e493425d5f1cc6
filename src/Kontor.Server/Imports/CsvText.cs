using System.Text;

namespace Kontor.Server.Imports;

/// <summary>Takes CSV text apart into records (RFC 4180): quoted cells may hold separators, line ends and doubled quotes.</summary>
internal sealed class CsvText(TextReader text)
{
    private readonly char[] buffer = new char[1 << 16];
    private readonly StringBuilder cell = new();
    private readonly List<string> cells = [];
    private int at;
    private int length;

    /// <summary>Known after the first record.</summary>
    private char separator;

    /// <summary>The next record; nothing at the end.</summary>
    public string[]? Next()
    {
        if (Peek() < 0)
        {
            return null;
        }

        if (separator == 0)
        {
            separator = Separator();
        }

        cells.Clear();
        while (Cell())
        {
        }

        return [.. cells];
    }

    /// <returns>Whether another cell of the record follows.</returns>
    private bool Cell()
    {
        cell.Clear();
        if (Peek() == '"')
        {
            at++;
            Quoted();
        }

        while (true)
        {
            var next = Peek();
            if (next >= 0)
            {
                at++;
            }

            if (next == separator || next is '\n' or -1)
            {
                cells.Add(cell.ToString());
                return next == separator;
            }

            if (next != '\r' || Peek() is not ('\n' or -1))
            {
                cell.Append((char)next);
            }
        }
    }

    /// <summary>Up to the closing quote.</summary>
    private void Quoted()
    {
        for (int next; (next = Peek()) >= 0;)
        {
            at++;
            if (next == '"')
            {
                if (Peek() != '"')
                {
                    return;
                }

                at++;
            }

            cell.Append((char)next);
        }
    }

    private int Peek()
    {
        if (at == length)
        {
            (at, length) = (0, text.Read(buffer, 0, buffer.Length));
        }

        return length == 0 ? -1 : buffer[at];
    }

    /// <summary>Of the first line: what stands there most.</summary>
    private char Separator()
    {
        var line = buffer.AsSpan(at, length - at);
        line = line.IndexOf('\n') is var end and >= 0 ? line[..end] : line;
        var (commas, semicolons, tabs) = (line.Count(','), line.Count(';'), line.Count('\t'));
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
