using System.Data.Common;
using Kontor.Server.Store;
using Kontor.Tests.Harness;

namespace Kontor.Tests.Http;

/// <summary>Books that have grown: every row there is of what grows, twenty thousand times, with the database's statistics refreshed.</summary>
internal static class GrownBooks
{
    public const int Rows = 20_000;

    /// <summary>The tables that grow with every order, each with what its copies have of their own.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Tables = new()
    {
        ["customers"] = new() { ["number"] = "'K-' || i", ["name"] = "'Customer ' || i", ["search_text"] = "'customer ' || i || ' k-' || i" },
        ["products"] = new() { ["sku"] = "'SKU-9' || i" },
        ["orders"] = new()
        {
            ["number"] = "'SO-9' || i", ["external_key"] = "'shop-' || i", ["customer_order_number"] = "'PO-' || i", ["customer"] = "{id of i % 200}", ["customer_name"] = "'Customer ' || (i % 200)",
            ["ordered_on"] = "{day}", ["state"] = "CASE i % 100 WHEN 0 THEN 'Created' ELSE 'Closed' END", ["stage"] = "CASE i % 100 WHEN 0 THEN 'SHIPPAPER' ELSE 'COMPLETED' END",
        },
        ["order_lines"] = new() { ["order_id"] = "{id of i}" },
        ["order_events"] = new() { ["order"] = "{id of i}" },
        ["offers"] = new()
        {
            ["number"] = "'SO-9' || i || '/1'", ["order"] = "{id of i}", ["order_number"] = "'SO-9' || i", ["customer"] = "{id of i % 200}", ["created_at"] = "{instant}", ["valid_until"] = "{day}",
            ["state"] = "CASE i % 100 WHEN 0 THEN 'Open' WHEN 1 THEN 'Sent' ELSE 'Accepted' END",
        },
        ["deals"] = new()
        {
            ["name"] = "'Fair ' || i", ["customer"] = "{id of i % 200}", ["opened_at"] = "{instant}", ["state"] = "CASE i % 100 WHEN 0 THEN 'Open' ELSE 'Closed' END",
        },
        ["activities"] = new()
        {
            ["order"] = "{id of i}", ["order_number"] = "'SO-9' || i", ["customer"] = "{id of i % 200}", ["owner"] = "'User ' || (i % 50)", ["due_on"] = "{day}", ["made_at"] = "{instant}",
            ["state"] = "CASE i % 100 WHEN 0 THEN 'Open' ELSE 'Done' END",
        },
        ["attachments"] = new() { ["about"] = "{id of i}", ["attached_at"] = "{instant}" },
        ["shipments"] = new()
        {
            ["number"] = "'SH-9' || i", ["order"] = "{id of i}", ["order_number"] = "'SO-9' || i", ["customer"] = "{id of i % 200}", ["made_on"] = "{day}", ["confirmed_on"] = "{day}",
            ["state"] = "CASE i % 100 WHEN 0 THEN 'Draft' ELSE 'Confirmed' END",
        },
        ["shipment_lines"] = new() { ["shipment_id"] = "{id of i}" },
        ["invoices"] = new()
        {
            ["number"] = "'INV-9' || i", ["order"] = "{id of i}", ["order_number"] = "'SO-9' || i", ["customer"] = "{id of i % 200}", ["invoice_date"] = "{day}", ["due_date"] = "{day}", ["sent_at"] = "{instant}",
            ["state"] = "CASE i % 100 WHEN 0 THEN 'Ready' ELSE 'Sent' END",
        },
        ["invoice_lines"] = new() { ["invoice_id"] = "{id of i}" },
        ["stock_moves"] = new() { ["stock_item"] = "{id of i % 200}", ["cause"] = "{id of i}", ["at"] = "{instant}" },
        ["journal"] = new() { ["document"] = "{id of i}", ["version"] = "1", ["command"] = "{id of i}", ["at"] = "{instant}" },
        ["answers"] = new() { ["key"] = "'key ' || i", ["at"] = "{instant}" },
        ["outbox"] = new() { ["document"] = "{id of i}", ["at"] = "{instant}", ["sent_at"] = "CASE i % 100 WHEN 0 THEN NULL ELSE {instant} END" },
        ["issued"] = new() { ["document"] = "{id of i}", ["number"] = "'INV-9' || i" },
    };

    /// <summary>Tables with few rows, where reading all of them is the quickest.</summary>
    public static IEnumerable<string> Growing => Tables.Keys.Where(table => table != "customers");

    public static Guid Id(int row) => Guid.Parse($"01900000-0000-7000-8000-{row:x12}");

    public static async Task Grow(Database database)
    {
        await using var connection = await database.OpenAsync();
        foreach (var (table, own) in Tables)
        {
            var columns = await Columns(connection, table);
            var values = columns.Select(column => own.GetValueOrDefault(column) ?? (column == "id" ? "{id of i}" : $"one.\"{column}\""));
            await Run(connection, $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {(table == "customers" ? 200 : Rows)})
                INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
                SELECT {string.Join(", ", values.Select(value => In(database.Engine, value)))} FROM n CROSS JOIN (SELECT * FROM {table} LIMIT 1) one
                """);
        }

        await Run(connection, "ANALYZE");
    }

    private static string In(Engine engine, string value)
    {
        var (id, day, instant) = engine == Engine.Sqlite
            ? ("upper('01900000-0000-7000-8000-' || printf('%012x', $))", "date('2020-01-01', '+' || (i % 2000) || ' days')", "datetime('2020-01-01', '+' || i || ' minutes')")
            : ("('01900000-0000-7000-8000-' || lpad(to_hex($), 12, '0'))::uuid", "(date '2020-01-01' + i % 2000)", "(timestamptz '2020-01-01 00:00Z' + i * interval '1 minute')");
        return value.Replace("{id of i % 200}", id.Replace("$", "i % 200"), StringComparison.Ordinal)
            .Replace("{id of i}", id.Replace("$", "i"), StringComparison.Ordinal)
            .Replace("{day}", day, StringComparison.Ordinal)
            .Replace("{instant}", instant, StringComparison.Ordinal);
    }

    private static async Task<List<string>> Columns(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are our own.
        command.CommandText = $"SELECT * FROM {table} LIMIT 1";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        return reader.HasRows
            ? [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]
            : throw new InvalidOperationException($"{table} has no row to begin with.");
    }

    private static async Task Run(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 300;
        await command.ExecuteNonQueryAsync();
    }
}
