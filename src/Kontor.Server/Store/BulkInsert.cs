using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Kontor.Server.Store;

/// <summary>Writes many new rows of one kind: by COPY on PostgreSQL, by one prepared statement on SQLite.</summary>
internal static class BulkInsert
{
    public static async Task Copy(Db db, IEntityType type, IReadOnlyList<BulkColumn> columns, IReadOnlyList<BulkRow> rows, CancellationToken stop)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var types = columns.Select(column => ((NpgsqlParameter)column.Parameter).NpgsqlDbType).ToArray();
        var into = $"COPY {type.GetTableName()} ({string.Join(", ", columns.Select(column => column.Name))}) FROM STDIN (FORMAT BINARY)";
        await using var copy = await connection.BeginBinaryImportAsync(into, stop);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            for (var index = 0; index < types.Length; index++)
            {
                await Write(copy, columns[index].Of(row), types[index], stop);
            }
        }

        await copy.CompleteAsync(stop);
    }

    public static async Task Insert(Db db, IEntityType type, IReadOnlyList<BulkColumn> columns, IReadOnlyList<BulkRow> rows, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of the model.
        command.CommandText =
            $"INSERT INTO {type.GetTableName()} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES ({string.Join(", ", columns.Select(column => column.Parameter.ParameterName))})";
#pragma warning restore CA2100
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var column in columns)
        {
            command.Parameters.Add(column.Parameter);
        }

        await command.PrepareAsync(stop);
        foreach (var row in rows)
        {
            foreach (var column in columns)
            {
                column.Parameter.Value = column.Of(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(stop);
        }
    }

    /// <summary>By its own type: a boxed value would be looked up anew each time.</summary>
    private static Task Write(NpgsqlBinaryImporter copy, object? value, NpgsqlDbType type, CancellationToken stop) => value switch
    {
        null => copy.WriteNullAsync(stop),
        string text => copy.WriteAsync(text, type, stop),
        decimal number => copy.WriteAsync(number, type, stop),
        Guid id => copy.WriteAsync(id, type, stop),
        bool flag => copy.WriteAsync(flag, type, stop),
        int number => copy.WriteAsync(number, type, stop),
        long number => copy.WriteAsync(number, type, stop),
        DateTime instant => copy.WriteAsync(instant, type, stop),
        DateOnly day => copy.WriteAsync(day, type, stop),
        _ => copy.WriteAsync(value, type, stop),
    };
}
