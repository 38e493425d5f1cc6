using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kontor.Server.Store;

/// <summary>How values become columns, on each database: exact where SUM, comparison and ORDER BY must be.</summary>
public static class Columns
{
    /// <summary>SQLite has no exact decimal: amounts, prices and quantities are whole ten-thousandths there.</summary>
    public const decimal Scale = 10_000m;

    public static void Configure(ModelConfigurationBuilder columns, Engine engine)
    {
        if (engine == Engine.Sqlite)
        {
            columns.Properties<decimal>().HaveConversion<ScaledDecimal>();
        }
        else
        {
            columns.Properties<decimal>().HavePrecision(19, 4);
        }

        columns.Properties<DateTime>().HaveConversion<UtcInstant>();
        columns.Properties<Enum>().HaveConversion<string>();
        foreach (var kind in typeof(Document).Assembly.GetTypes().Where(IsIdentified))
        {
            columns.Properties(typeof(Id<>).MakeGenericType(kind)).HaveConversion(typeof(IdColumn<>).MakeGenericType(kind));
        }
    }

    /// <summary>Whether the type has an identity of its own: a document, a line of one, or an entry.</summary>
    public static bool IsIdentified(Type type) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        && type.GetProperty("Id") is { PropertyType: { IsGenericType: true } id }
        && id.GetGenericTypeDefinition() == typeof(Id<>);
}

/// <summary>An identity as the database's UUID.</summary>
public sealed class IdColumn<T>() : ValueConverter<Id<T>, Guid>(id => id.Value, value => new Id<T>(value));

/// <summary>A decimal as whole ten-thousandths; more decimals than that are a fault of the program, never rounded away.</summary>
public sealed class ScaledDecimal() : DecimalScaledBy(Columns.Scale);

/// <summary>A decimal as a whole number of its smallest parts.</summary>
public class DecimalScaledBy(decimal scale) : ValueConverter<decimal, long>(value => Scaled(value, scale), value => value / scale)
{
    private static long Scaled(decimal value, decimal scale)
    {
        var scaled = value * scale;
        return decimal.Truncate(scaled) == scaled
            ? (long)scaled
            : throw new InvalidOperationException($"{value} has too many decimals and cannot be kept exactly.");
    }
}

/// <summary>An instant, always UTC.</summary>
public sealed class UtcInstant() : ValueConverter<DateTime, DateTime>(
    instant => DateTime.SpecifyKind(instant, DateTimeKind.Utc),
    kept => DateTime.SpecifyKind(kept, DateTimeKind.Utc));
