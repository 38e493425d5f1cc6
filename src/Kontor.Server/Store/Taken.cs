using System.Text.RegularExpressions;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kontor.Server.Store;

/// <summary>Something that must be unique, such as an external key, belongs to another document: the database knows it for certain.</summary>
internal static partial class Taken
{
    public static Reason? Of(Exception? fault) => fault switch
    {
        null => null,
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: { } table, ConstraintName: { } index } =>
            Tell(table, index.Replace($"IX_{table}_", "", StringComparison.OrdinalIgnoreCase)),
        SqliteException { SqliteErrorCode: 19 } sqlite when Unique().Match(sqlite.Message) is { Success: true } match =>
            Tell(match.Groups[1].Value, match.Groups[2].Value),
        _ => Of(fault.InnerException),
    };

    private static Reason? Tell(string table, string column) => Lifecycles.Of(table.Replace('_', '-')) is { } lifecycle
        ? new Reason("taken", $"Another {lifecycle.Noun} already has this {column.Replace('_', ' ')}. Look it up, or choose another.")
        : null;

    [GeneratedRegex(@"UNIQUE constraint failed: (\w+)\.(\w+)")]
    private static partial Regex Unique();
}
