using System.Text;
using Kontor.Domain.Kernel;
using Kontor.Server.Imports;
using Xunit;

namespace Kontor.Tests.Imports;

public sealed class ReadingACsvFile
{
    [Fact]
    public void Takes_quoted_cells_with_separators_quotes_and_line_ends()
    {
        var row = Assert.Single(Rows("a,b,c\r\n\"x, y\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"));

        Assert.Equal(("x, y", "say \"hi\"", "two\nlines"), (row["a"], row["b"], row["c"]));
    }

    [Theory]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2\n")]
    [InlineData("a,b\n1,2")]
    [InlineData("\uFEFFa,b\r\n1,2\r\n")]
    public void Takes_what_spreadsheets_write(string text)
    {
        var row = Assert.Single(Rows(text));

        Assert.Equal(("1", "2"), (row["a"], row["b"]));
    }

    [Fact]
    public void Counts_rows_as_a_spreadsheet_does()
    {
        var rows = Rows("a,b\n1,\"x\ny\"\n\n2,z\n");

        Assert.Equal([(2, "1"), (4, "2")], rows.Select(row => (row.Number, row["a"])));
    }

    [Fact]
    public void Names_a_missing_column() => Assert.Equal(
        "The file has no column c. Its first row must name the columns.",
        Assert.Throws<Faulty>(() => Rows("a,b\n1,2\n", "a", "c")).Message);

    [Fact]
    public void Names_an_unknown_column_where_columns_matter() => Assert.StartsWith(
        "The column prise is not known here.",
        Assert.Throws<Faulty>(() => new ProductsProfile().Read(() => Open("sku,name,price,prise\n")).ToList()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Refuses_what_is_not_utf_8() => Assert.Contains(
        "not UTF-8",
        Assert.Throws<Faulty>(() => CsvFile.Rows(new MemoryStream([.. "a,b\n"u8, 0xC4, .. ",2\n"u8]), ["a"]).ToList()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Tells_every_cell_that_cannot_be_read()
    {
        var row = Assert.Single(Rows("a,b\n1.2.3,22.11.2026\n"));

        Assert.Null(row.Amount("a"));
        Assert.Null(row.Day("b"));
        Assert.Equal(["a must be a number such as 12.50; it is “1.2.3”.", "b must be a date such as 2026-11-22; it is “22.11.2026”."], row.Faults);
    }

    private static List<CsvRow> Rows(string text, params string[] required) => [.. CsvFile.Rows(Open(text), required)];

    private static MemoryStream Open(string text) => new(Encoding.UTF8.GetBytes(text));
}
