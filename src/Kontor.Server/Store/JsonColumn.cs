using System.Collections;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Kontor.Server.Store;

/// <summary>A value object or a list of them in one column, as JSON.</summary>
public static class JsonColumn
{
    public static void Map(PropertyBuilder property, Type type) =>
        property.HasConversion(
            (ValueConverter)Activator.CreateInstance(typeof(JsonText<>).MakeGenericType(type))!,
            (ValueComparer)Activator.CreateInstance(typeof(SameJson<>).MakeGenericType(type))!);
}

/// <summary>The value as JSON text.</summary>
public sealed class JsonText<T>() : ValueConverter<T, string>(value => Written(value), text => Read(text))
{
    private const string Nothing = "[]";

    /// <summary>Most lists of most documents are empty, and immutable: one will do for all.</summary>
    private static readonly T? Empty = typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? JsonSerializer.Deserialize<T>(Nothing, Memento.Options) : default;

    private static string Written(T value) => value is ICollection { Count: 0 } ? Nothing : JsonSerializer.Serialize(value, Memento.Options);

    private static T Read(string text) => Empty is { } empty && text == Nothing ? empty : JsonSerializer.Deserialize<T>(text, Memento.Options)!;
}

/// <summary>Two values are the same when their texts are; they are immutable, so the value is its own snapshot.</summary>
public sealed class SameJson<T>() : ValueComparer<T>(
    (a, b) => ReferenceEquals(a, b) || JsonSerializer.Serialize(a, Memento.Options) == JsonSerializer.Serialize(b, Memento.Options),
    value => value == null ? 0 : JsonSerializer.Serialize(value, Memento.Options).GetHashCode(StringComparison.Ordinal),
    value => value);
