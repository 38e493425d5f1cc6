using System.Globalization;
using System.Linq.Expressions;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>Reads the values of filters, and says what is wrong with them.</summary>
public static class ListValues
{
    public static DateOnly Day(string field, string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new Faulty(field, $"“{field}” must be a date such as 2026-11-22.");

    public static Id<T> Id<T>(string field, string value) =>
        Guid.TryParse(value, out var id) ? new Id<T>(id) : throw new Faulty(field, $"“{field}” must be a UUID.");

    public static decimal Number(string field, string value) =>
        decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && decimal.Round(number, 4) == number
            ? number
            : throw new Faulty(field, $"“{field}” must be a number with at most 4 decimals.");

    public static bool Flag(string field, string value) =>
        bool.TryParse(value, out var flag) ? flag : throw new Faulty(field, $"“{field}” must be true or false.");

    public static TEnum Choice<TEnum>(string field, string value)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(value, ignoreCase: true, out var choice) && Enum.IsDefined(choice)
            ? choice
            : throw new Faulty(field, $"“{field}” must be one of {string.Join(", ", Enum.GetNames<TEnum>())}.");

    /// <summary><c>document => document.State == a || document.State == b</c>: plain comparisons, which every database serves from an index.</summary>
    public static Expression<Func<T, bool>> OneOf<T, TValue>(Expression<Func<T, TValue>> of, IReadOnlyList<TValue> values)
    {
        var any = values
            .Select(value =>
            {
                Expression<Func<TValue>> wanted = () => value;
                return (Expression)Expression.Equal(of.Body, wanted.Body);
            })
            .Aggregate((Expression?)null, (all, one) => all is null ? one : Expression.OrElse(all, one));
        return Expression.Lambda<Func<T, bool>>(any ?? Expression.Constant(true), of.Parameters[0]);
    }

    /// <summary>A LIKE pattern that finds the text as it is, wherever it stands.</summary>
    public static string Containing(string text) => "%" + Literal(text) + "%";

    /// <summary>A LIKE pattern that finds what begins with the text.</summary>
    public static string Beginning(string text) => Literal(text) + "%";

    private static string Literal(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
