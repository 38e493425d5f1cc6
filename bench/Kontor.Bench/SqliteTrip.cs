using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Kontor.Bench;

/// <summary>SQLite computes inside its client: there is no way to travel, only statements that are prepared once.</summary>
internal sealed class SqliteTrip(SqliteConnection connection) : Trip
{
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> Prepared = [];

    private readonly List<(string Sql, object?[] Values)> statements = [];

    public override Trip Add(string sql, params object?[] values)
    {
        statements.Add((sql, values));
        return this;
    }

    public override Task<IReadOnlyList<IReadOnlyList<object?[]>>> Go()
    {
        var known = Prepared.GetOrCreateValue(connection);
        var answers = new List<IReadOnlyList<object?[]>>();
        foreach (var (sql, values) in statements)
        {
            if (!known.TryGetValue(sql, out var command))
            {
                known[sql] = command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the bench's own.
                command.CommandText = sql;
#pragma warning restore CA2100
                for (var index = 1; index <= values.Length; index++)
                {
                    command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${index}") });
                }
            }

            for (var index = 0; index < values.Length; index++)
            {
                command.Parameters[index].Value = values[index] ?? DBNull.Value;
            }

            using var reader = command.ExecuteReader();
            if (reader.FieldCount == 0)
            {
                continue;
            }

            var rows = new List<object?[]>();
            while (reader.Read())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add(row);
            }

            answers.Add(rows);
        }

        return Task.FromResult<IReadOnlyList<IReadOnlyList<object?[]>>>(answers);
    }
}
