using System.Globalization;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kontor.Server.Store;

/// <summary>Whether a document is named by any other: found from the model, so a new reference needs no list to be changed.</summary>
public static class Uses
{
    public static async Task<bool> Any(Db db, Type kind, Guid id, CancellationToken stop)
    {
        var reference = typeof(Id<>).MakeGenericType(kind);
        foreach (var property in db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type == reference && !property.IsPrimaryKey() && !property.IsForeignKey() && await Exists(db, property, id, stop))
            {
                return true;
            }
        }

        return await AnyInLists(db, reference, id, stop) || (kind.GetInterface(nameof(INamed)) is not null && await AnyByName(db, kind, id, stop));
    }

    /// <summary>Reference data may name others in a list, such as an organisation its advance products; there are few of it, so the lists are read through.</summary>
    private static async Task<bool> AnyInLists(Db db, Type reference, Guid id, CancellationToken stop)
    {
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IReference))))
        {
            foreach (var property in entity.GetProperties().Where(property => Lists(property.ClrType, reference)))
            {
                if (await Exists(db, property, $"%{id}%", stop, "LIKE"))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Lists(Type type, Type reference) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
        && (type.GetGenericArguments()[0] == reference
            || type.GetGenericArguments()[0].GetProperties().Any(part => (Nullable.GetUnderlyingType(part.PropertyType) ?? part.PropertyType) == reference));

    /// <summary>Some are named by their code, in a property called like the kind, such as an order's payment method.</summary>
    private static async Task<bool> AnyByName(Db db, Type kind, Guid id, CancellationToken stop)
    {
        if (await db.FindAsync(kind, [Activator.CreateInstance(typeof(Id<>).MakeGenericType(kind), id)], stop) is not Document document)
        {
            return false;
        }

        var named = (string)kind.GetProperty(nameof(INamed.NamedBy))!.GetValue(null)!;
        var name = (string)kind.GetProperty(named)!.GetValue(document)!;
        foreach (var property in db.Model.GetEntityTypes().Where(entity => entity.ClrType != kind).SelectMany(entity => entity.GetProperties()))
        {
            if (property.ClrType == typeof(string) && (property.Name == kind.Name || property.Name == "Default" + kind.Name) && await Exists(db, property, name, stop))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<bool> Exists(Db db, IProperty property, object value, CancellationToken stop, string compared = "=")
    {
        var table = property.DeclaringType.GetTableName();
        var question = string.Create(CultureInfo.InvariantCulture, $"SELECT CASE WHEN EXISTS (SELECT 1 FROM {table} WHERE {property.GetColumnName()} {compared} {{0}}) THEN 1 ELSE 0 END AS \"Value\"");
        return (await db.Database.SqlQueryRaw<int>(question, value).ToListAsync(stop)).Single() == 1;
    }
}
