using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kontor.Server.Store;

/// <summary>A column of the model: its name, and how the database keeps the value of a row.</summary>
internal sealed class BulkColumn
{
    private readonly IClrPropertyGetter getter;
    private readonly Func<object?, object?>? convert;
    private readonly bool isOwners;

    private BulkColumn(Db db, IProperty property, int place)
    {
        Name = $"\"{property.GetColumnName()}\"";
        using var command = db.Database.GetDbConnection().CreateCommand();
        Parameter = property.GetRelationalTypeMapping().CreateParameter(command, $"@p{place}", null, nullable: true);
        convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;

        // A line does not say whose it is: the column is the key of its document.
        isOwners = property.IsShadowProperty();
        getter = isOwners ? property.FindFirstPrincipal()!.GetGetter() : property.GetGetter();
    }

    public string Name { get; }

    /// <summary>Typed as the column is.</summary>
    public DbParameter Parameter { get; }

    public static IReadOnlyList<BulkColumn> Of(Db db, IEntityType type) =>
        [.. type.GetProperties().Select((property, place) => new BulkColumn(db, property, place))];

    /// <summary>The value as the database keeps it.</summary>
    public object? Of(BulkRow row)
    {
        var value = getter.GetClrValue(isOwners ? row.Owner! : row.Row);
        return convert is null || value is null ? value : convert(value);
    }
}
