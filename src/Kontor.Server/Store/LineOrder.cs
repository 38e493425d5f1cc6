using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>Puts the lines of a document in the order of their positions: a database gives rows back in any order (V04).</summary>
public static class LineOrder
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<(FieldInfo List, PropertyInfo Position)>> Known = new();

    public static void Restore(Document document)
    {
        foreach (var (field, position) in Known.GetOrAdd(document.GetType(), Find))
        {
            var list = (IList)field.GetValue(document)!;
            var sorted = list.Cast<object>().OrderBy(line => (int)position.GetValue(line)!).ToArray();
            for (var index = 0; index < sorted.Length; index++)
            {
                list[index] = sorted[index];
            }
        }
    }

    private static IReadOnlyList<(FieldInfo List, PropertyInfo Position)> Find(Type kind) =>
    [
        .. from property in kind.GetProperties()
           let field = Mapping.ListField(property)
           where field is not null && field.FieldType.IsGenericType
           let position = field.FieldType.GetGenericArguments()[0].GetProperty("Position")
           where position is not null && position.PropertyType == typeof(int)
           select (field, position),
    ];
}
