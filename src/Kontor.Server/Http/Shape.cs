using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>The fields of a body, read from the act's constructor and its settable properties.</summary>
public sealed class Shape
{
    private static readonly ConcurrentDictionary<Type, Shape> Known = new();
    private static readonly NullabilityInfoContext Nullability = new();

    private readonly ConstructorInfo constructor;
    private readonly ParameterInfo[] parameters;
    private readonly Dictionary<string, PropertyInfo> settable;

    private Shape(Type type)
    {
        constructor = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First();
        parameters = constructor.GetParameters();
        var names = parameters.Select(parameter => Name(parameter.Name!)).ToHashSet(StringComparer.Ordinal);
        settable = type.GetProperties()
            .Where(property => property.GetSetMethod() is not null && !names.Contains(Name(property.Name)))
            .ToDictionary(property => Name(property.Name), StringComparer.Ordinal);
        lock (Nullability)
        {
            Fields = parameters
                .Select(parameter => new ShapeField(Name(parameter.Name!), parameter.ParameterType, !parameter.HasDefaultValue && !IsOptional(Nullability.Create(parameter)), IsOptional(Nullability.Create(parameter))))
                .Concat(settable.Select(property => new ShapeField(property.Key, property.Value.PropertyType, false, IsOptional(Nullability.Create(property.Value)), property.Value.GetCustomAttribute<DecimalsAttribute>()?.Most ?? DecimalsAttribute.Usual, property.Value.IsDefined(typeof(ClearableAttribute)))))
                .ToDictionary(field => field.Name, StringComparer.Ordinal);
        }
    }

    /// <summary>By their names in JSON.</summary>
    public IReadOnlyDictionary<string, ShapeField> Fields { get; }

    public static Shape Of(Type type) => Known.GetOrAdd(type, static one => new Shape(one));

    public object Create(IReadOnlyDictionary<string, object?> values)
    {
        var made = constructor.Invoke([.. parameters.Select(parameter =>
            values.TryGetValue(Name(parameter.Name!), out var value) ? value
            : parameter.HasDefaultValue ? parameter.DefaultValue
            : null)]);
        foreach (var (name, property) in settable)
        {
            if (values.TryGetValue(name, out var value))
            {
                property.SetValue(made, value);
            }
        }

        return made;
    }

    private static string Name(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private static bool IsOptional(NullabilityInfo info) => info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable;

    /// <summary>One field of a body.</summary>
    public sealed record ShapeField(string Name, Type Type, bool Required, bool Optional, int Decimals = DecimalsAttribute.Usual, bool Clearable = false);
}
