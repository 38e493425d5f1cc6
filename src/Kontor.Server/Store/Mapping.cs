using System.Reflection;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kontor.Server.Store;

/// <summary>Maps the documents by what they are: scalars to columns, lines to tables of their own, value lists to JSON.</summary>
public static class Mapping
{
    public static void MapDocument(ModelBuilder model, Type kind)
    {
        var entity = model.Entity(kind);
        entity.ToTable(Lifecycles.Of(kind).Plural.Replace('-', '_'));
        entity.HasKey(nameof(Identified.Id));
        entity.Property(nameof(Identified.Id)).ValueGeneratedNever();
        if (kind.IsAssignableTo(typeof(INamed)))
        {
            var code = (string)kind.GetProperty(nameof(INamed.NamedBy))!.GetValue(null)!;
            var index = entity.HasIndex(code).IsUnique();
            if (Lifecycles.Of(kind).States.Contains("Deleted"))
            {
                index.HasFilter("state <> 'Deleted'"); // The code of what is gone is free again.
            }
        }

        entity.Property(nameof(Document.Version)).IsConcurrencyToken();
        foreach (var computed in kind.GetProperties().Where(property => !IsStored(property)))
        {
            entity.Ignore(computed.Name);
        }

        foreach (var property in kind.GetProperties().Where(IsStored))
        {
            MapProperty(model, entity, kind, property);
        }
    }

    public static void MapEntry(ModelBuilder model, Type kind)
    {
        var entity = model.Entity(kind);
        entity.ToTable(Snake(kind.Name) + "s");
        entity.HasKey(nameof(Identified.Id));
        entity.Property(nameof(Identified.Id)).ValueGeneratedNever();
    }

    /// <summary>Whether a property is kept: it can be set, or it shows a private list of that name.</summary>
    public static bool IsStored(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0 && (property.GetSetMethod(nonPublic: true) is not null || ListField(property) is not null);

    /// <summary>The private list behind <c>IReadOnlyList&lt;Line&gt; Lines</c>.</summary>
    public static FieldInfo? ListField(PropertyInfo property) =>
        property.DeclaringType!.GetField(
            char.ToLowerInvariant(property.Name[0]) + property.Name[1..],
            BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>
    /// Columns in the databases' own style: <c>order_lines.tax_rate</c>. Texts that are looked up are compared by their bytes, as
    /// SQLite does, so that lists are sorted alike everywhere and an index finds what begins with a text.
    /// </summary>
    public static void NameAndCollateColumns(ModelBuilder model, Engine engine)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                if (engine == Engine.Postgres && property.ClrType == typeof(string) && property.IsIndex())
                {
                    property.SetCollation("C");
                }

                if (property.PropertyInfo?.GetCustomAttribute<DecimalsAttribute>() is { Most: var most })
                {
                    KeepDecimals(property, most, engine);
                }
            }
        }
    }

    /// <summary>A number that is finer than amounts and quantities are.</summary>
    private static void KeepDecimals(IMutableProperty property, int decimals, Engine engine)
    {
        if (engine == Engine.Sqlite)
        {
            property.SetValueConverter(new DecimalScaledBy((decimal)Math.Pow(10, decimals)));
        }
        else
        {
            property.SetPrecision(19);
            property.SetScale(decimals);
        }
    }

    public static string Snake(string name) => Words.Kebab(name).Replace('-', '_');

    private static void MapProperty(ModelBuilder model, EntityTypeBuilder entity, Type kind, PropertyInfo property)
    {
        var element = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? property.PropertyType.GetGenericArguments()[0]
            : null;
        if (element is not null && Columns.IsIdentified(element))
        {
            MapLines(model, entity, kind, property, element);
        }
        else if (element is not null || IsValueObject(property.PropertyType))
        {
            JsonColumn.Map(entity.Property(property.PropertyType, property.Name), property.PropertyType);
            if (ListField(property) is { } field)
            {
                entity.Property(property.PropertyType, property.Name).HasField(field.Name);
            }
        }
        else if (property.PropertyType.IsEnum || Nullable.GetUnderlyingType(property.PropertyType) is { IsEnum: true })
        {
            entity.Property(property.Name).HasConversion<string>();
        }
    }

    private static bool IsValueObject(Type type) =>
        type.Assembly == typeof(Document).Assembly && (type.IsClass || Nullable.GetUnderlyingType(type) is null && type is { IsValueType: true, IsEnum: false, IsGenericType: false });

    /// <summary>Lines are fetched with their document, unless a list says that it can do without.</summary>
    private static void MapLines(ModelBuilder model, EntityTypeBuilder entity, Type kind, PropertyInfo property, Type line)
    {
        var lines = model.Entity(line);
        lines.ToTable(Snake(line.Name) + "s");
        lines.HasKey(nameof(Identified.Id));
        lines.Property(nameof(Identified.Id)).ValueGeneratedNever();
        foreach (var part in line.GetProperties())
        {
            if (!IsStored(part))
            {
                lines.Ignore(part.Name);
            }
            else if (part.PropertyType.IsEnum || Nullable.GetUnderlyingType(part.PropertyType) is { IsEnum: true })
            {
                lines.Property(part.PropertyType, part.Name).HasConversion<string>();
            }
            else if (IsValueObject(part.PropertyType) || (part.PropertyType.IsGenericType && part.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
            {
                JsonColumn.Map(lines.Property(part.PropertyType, part.Name), part.PropertyType);
            }
        }

        var owner = kind.Name + "Id";
        lines.Property(typeof(Id<>).MakeGenericType(kind), owner).IsRequired();
        entity.HasMany(line, property.Name).WithOne().HasForeignKey(owner).IsRequired().OnDelete(DeleteBehavior.Cascade);
        entity.Navigation(property.Name).AutoInclude().UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private abstract class Identified
    {
        public abstract object Id { get; }
    }
}
