using Npgsql;

namespace Kontor.Bench;

/// <summary>One round trip to PostgreSQL.</summary>
internal sealed class PostgresTrip(NpgsqlConnection connection) : Trip
{
    private readonly List<NpgsqlBatchCommand> statements = [];

    public override Trip Add(string sql, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        statements.Add(command);
        return this;
    }

    public override async Task<IReadOnlyList<IReadOnlyList<object?[]>>> Go()
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(statement);
        }

        await using var reader = await batch.ExecuteReaderAsync();
        var answers = new List<IReadOnlyList<object?[]>>();
        do
        {
            if (reader.FieldCount == 0)
            {
                continue;
            }

            var rows = new List<object?[]>();
            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }

            answers.Add(rows);
        }
        while (await reader.NextResultAsync());
        return answers;
    }
}
