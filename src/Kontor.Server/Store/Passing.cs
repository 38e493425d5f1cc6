using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kontor.Server.Store;

/// <summary>Tells which faults of the books pass by themselves.</summary>
internal static class Passing
{
    /// <summary>A conflict between people at the same moment: start again, and see what they did.</summary>
    public static bool Is(Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation } => true,
        SqliteException { SqliteErrorCode: 5 or 6 or 19 } => true,
        InvalidOperationException or DbUpdateException => fault.InnerException is { } inner && Is(inner),
        _ => false,
    };
}
