namespace Kontor.Bench;

/// <summary>Fills the books with orders in bulk: the sample orders that came through the API, copied row by row inside the database.</summary>
internal static class Preload
{
    /// <summary>Samples are copied as often as it takes; with their lines, their journal and their answers.</summary>
    public static async Task Orders(Books books, string name, int orders)
    {
        await using var connection = await books.Open(name);
        var isPostgres = connection is Npgsql.NpgsqlConnection;
        var samples = (long)(await Scalar("SELECT count(*) FROM orders"))!;
        if (samples > 0 && orders > samples)
        {
            var copies = (orders / samples) - 1;
            var numbers = isPostgres
                ? $"generate_series(1, {copies}) AS n"
                : $"(WITH RECURSIVE counted(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < {copies}) SELECT n FROM counted) AS numbers";

            // The last twelve digits of an id are chance; the rest of it is unique already.
            string Id(string column) => isPostgres
                ? $"(substr(t.{column}::text, 1, 24) || lpad(to_hex(n), 12, '0'))::uuid"
                : $"substr(t.{column}, 1, 24) || printf('%012X', n)";
            var number = isPostgres ? "'SO-' || (10000000 + n * 1000 + substr(t.number, 4)::int)" : "'SO-' || (10000000 + n * 1000 + CAST(substr(t.number, 4) AS INTEGER))";
            var day = isPostgres ? "t.ordered_on - (n % 1000)::int" : "date(t.ordered_on, '-' || (n % 1000) || ' days')";
            await Copy("orders", "true", new() { ["id"] = Id("id"), ["number"] = number, ["ordered_on"] = day, ["state"] = "CASE WHEN n % 3 = 0 THEN 'Approved' ELSE t.state END" });
            await Copy("order_lines", "true", new() { ["id"] = Id("id"), ["order_id"] = Id("order_id") });
            await Copy("journal", "t.kind = 'orders'", new() { ["document"] = Id("document"), ["command"] = Id("command") });
            await Copy("answers", "t.key LIKE '%sample-%'", new() { ["key"] = "t.key || '-' || n" });

            async Task Copy(string table, string where, Dictionary<string, string> changed)
            {
                var columns = await Sample.Columns(connection, table);
                await Run($"INSERT INTO {table} ({string.Join(", ", columns.Select(Sample.Quoted))}) SELECT {string.Join(", ", columns.Select(column => changed.GetValueOrDefault(column, "t." + Sample.Quoted(column))))} FROM {table} AS t CROSS JOIN {numbers} WHERE {where}");
            }
        }

        await Run(isPostgres ? "VACUUM ANALYZE" : "ANALYZE");

        async Task<object?> Scalar(string sql)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the bench's own.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.CommandTimeout = 0;
            return await command.ExecuteScalarAsync();
        }

        async Task Run(string sql) => await Scalar(sql);
    }
}
