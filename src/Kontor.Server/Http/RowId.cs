using System.Linq.Expressions;
using System.Reflection;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>The id that every row of a list has: an <see cref="Id{T}"/>, or a plain UUID in the house's own books.</summary>
internal static class RowId
{
    private static readonly MethodInfo Down = Generic(nameof(Queryable.ThenByDescending));
    private static readonly MethodInfo Up = Generic(nameof(Queryable.ThenBy));

    public static Func<T, Guid> Reader<T>()
    {
        var row = Expression.Parameter(typeof(T));
        var id = Expression.Property(row, "Id");
        return Expression.Lambda<Func<T, Guid>>(id.Type == typeof(Guid) ? id : Expression.Property(id, nameof(Id<>.Value)), row).Compile();
    }

    public static IQueryable<T> ThenById<T>(IOrderedQueryable<T> sorted, bool descending)
    {
        var row = Expression.Parameter(typeof(T));
        var id = Expression.Property(row, "Id");
        return (IQueryable<T>)(descending ? Down : Up).MakeGenericMethod(typeof(T), id.Type).Invoke(null, [sorted, Expression.Lambda(id, row)])!;
    }

    /// <summary>What comes after an id.</summary>
    public static Expression<Func<T, bool>> Beyond<T>(Guid id, bool descending)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, bool>>(Beyond(row, id, descending), row);
    }

    public static Expression Beyond(ParameterExpression row, Guid id, bool descending)
    {
        var own = Expression.Property(row, "Id");
        Expression<Func<Guid>> plain = () => id;
        if (own.Type == typeof(Guid))
        {
            return Compare(own, plain.Body, descending, orEqual: false);
        }

        // As a value of the id's own type held by an object, so that it becomes a parameter and not a part of the text.
        var typed = Activator.CreateInstance(own.Type, id)!;
        var held = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(own.Type), typed)!;
        return Compare(own, Expression.Property(Expression.Constant(held), nameof(Holder<>.Value)), descending, orEqual: false);
    }

    public static Expression<Func<T, bool>> IsMissing<T, TKey>(this Expression<Func<T, TKey>> by, bool isMissing)
    {
        var nothing = Expression.Constant(null, typeof(TKey));
        return Expression.Lambda<Func<T, bool>>(isMissing ? Expression.Equal(by.Body, nothing) : Expression.NotEqual(by.Body, nothing), by.Parameters);
    }

    public static Expression Compare(Expression left, Expression right, bool descending, bool orEqual)
    {
        if (left.Type == typeof(string))
        {
            (left, right) = (Expression.Call(typeof(string), nameof(string.Compare), null, left, right), Expression.Constant(0));
        }

        return (descending, orEqual) switch
        {
            (true, true) => Expression.LessThanOrEqual(left, right),
            (true, false) => Expression.LessThan(left, right),
            (false, true) => Expression.GreaterThanOrEqual(left, right),
            (false, false) => Expression.GreaterThan(left, right),
        };
    }

    private static MethodInfo Generic(string name) =>
        typeof(Queryable).GetMethods().Single(method => method.Name == name && method.GetParameters().Length == 2);

    private sealed record Holder<T>(T Value);
}
