using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kontor.Server.Store;

/// <summary>A conflict between people at the same moment: the one who comes second starts again, and sees what the first did.</summary>
internal static class Passing
{
    public static bool Is(Exception fault) => fault switch
    {
        DbUpdateConcurrencyException => true,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation } => true,
        SqliteException { SqliteErrorCode: 5 or 6 or 19 } => true,
        InvalidOperationException or DbUpdateException => fault.InnerException is { } inner && Is(inner),
        _ => false,
    };

    /// <summary>What the numbers of a body come to is beyond what the books can keep; trying again changes nothing.</summary>
    public static bool IsTooLarge(Exception fault) =>
        fault is OverflowException or PostgresException { SqlState: PostgresErrorCodes.NumericValueOutOfRange } || (fault.InnerException is { } inner && IsTooLarge(inner));
}
