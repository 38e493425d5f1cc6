using System.Globalization;
using System.Linq.Expressions;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>Reads the values of filters, says what is wrong with them, and turns them into conditions.</summary>
public static class ListValues
{
    public static DateOnly Day(string field, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new Faulty(field, $"“{field}” must be a date such as 2026-11-22.");

    public static Id<T> Id<T>(string field, string value) =>
        Guid.TryParseExact(value, "D", out var id) ? new Id<T>(id) : throw new Faulty(field, $"“{field}” must be a UUID.");

    public static decimal Number(string field, string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && Binder.IsKept(number)
            ? number
            : throw new Faulty(field, $"“{field}” must be a number with at most 4 decimals and 14 digits before them.");

    public static bool Flag(string field, string value) => value switch
    {
        "true" => true,
        "false" => false,
        _ => throw new Faulty(field, $"“{field}” must be true or false."),
    };

    public static TEnum Choice<TEnum>(string field, string value)
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().FirstOrDefault(name => name.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<TEnum>(name)
            : throw new Faulty(field, $"“{field}” must be one of {string.Join(", ", Enum.GetNames<TEnum>())}.");

    public static string[] Several(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A LIKE pattern that finds the text as it is, wherever it stands.</summary>
    public static string Containing(string text) => "%" + Literal(text) + "%";

    /// <summary>What begins with a text, as a range: an index on the column serves it on every database, which LIKE does not.</summary>
    public static Expression<Func<T, bool>> Begins<T>(Expression<Func<T, string?>> of, string text)
    {
        var end = text + char.MaxValue;
#pragma warning disable CA1309 // It becomes SQL; indexed texts are compared by their bytes there.
        return of.Has(number => string.Compare(number, text) >= 0 && string.Compare(number, end) <= 0);
#pragma warning restore CA1309
    }

    /// <summary><c>document => document.State == a || document.State == b</c>: plain comparisons, which every database serves from an index.</summary>
    public static Expression<Func<T, bool>> OneOf<T, TValue>(Expression<Func<T, TValue>> of, IReadOnlyList<TValue> values) =>
        values.Count == 0 ? of.Has(_ => true) : values.Select(value => Compare(of, value, Expression.Equal)).Aggregate(Either);

    public static Expression<Func<T, bool>> AtLeast<T, TValue>(Expression<Func<T, TValue>> of, TValue least) => Compare(of, least, Expression.GreaterThanOrEqual);

    public static Expression<Func<T, bool>> AtMost<T, TValue>(Expression<Func<T, TValue>> of, TValue most) => Compare(of, most, Expression.LessThanOrEqual);

    public static Expression<Func<T, bool>> Either<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, new Placed(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    /// <summary>Whether what is chosen of a document passes a test: <c>order => test(order.Number)</c>.</summary>
    public static Expression<Func<T, bool>> Has<T, TValue>(this Expression<Func<T, TValue>> of, Expression<Func<TValue, bool>> test) =>
        Expression.Lambda<Func<T, bool>>(new Placed(test.Parameters[0], of.Body).Visit(test.Body), of.Parameters);

    private static Expression<Func<T, bool>> Compare<T, TValue>(Expression<Func<T, TValue>> of, TValue value, Func<Expression, Expression, Expression> how)
    {
        Expression<Func<TValue>> wanted = () => value;
        return Expression.Lambda<Func<T, bool>>(how(of.Body, wanted.Body), of.Parameters);
    }

    private static string Literal(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private sealed class Placed(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : base.VisitParameter(node);
    }
}
