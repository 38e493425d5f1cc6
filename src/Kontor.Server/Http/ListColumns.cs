using System.Linq.Expressions;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using static Kontor.Server.Http.ListFilterKind;

namespace Kontor.Server.Http;

/// <summary>The usual filters, for a column each.</summary>
public static class ListColumns
{
    private const string Escape = "\\";

    /// <summary>The decisions on a document; what is deleted is shown only when it is asked for.</summary>
    public static Listing<T> Status<T, TState>(this Listing<T> list, Expression<Func<T, TState>> of)
        where T : class
        where TState : struct, Enum
    {
        list.Choice("status", of);
        return Enum.TryParse<TState>("Deleted", out var deleted)
            ? list.Usually("status", Expression.Lambda<Func<T, bool>>(Expression.NotEqual(of.Body, Expression.Constant(deleted)), of.Parameters))
            : list;
    }

    /// <summary>One or several values of a choice, separated by commas.</summary>
    public static Listing<T> Choice<T, TEnum>(this Listing<T> list, string name, Expression<Func<T, TEnum>> of)
        where T : class
        where TEnum : struct, Enum => list.Filter(
            name,
            (all, value) => all.Where(ListValues.OneOf(of, [.. ListValues.Several(value).Select(one => ListValues.Choice<TEnum>(name, one))])),
            "One or several, separated by commas.",
            ListFilterKind.Choice,
            Enum.GetNames<TEnum>());

    /// <summary>Another document, by its id.</summary>
    public static Listing<T> One<T, TOther>(this Listing<T> list, string name, Expression<Func<T, Id<TOther>>> of)
        where T : class => list.Filter(
            name, (all, value) => ListValues.Id<TOther>(name, value) is var id ? all.Where(of.Has(one => one == id)) : all, $"The id of the {Words.Spaced(typeof(TOther).Name)}.", Identity);

    /// <summary>A code, exactly as it is written.</summary>
    public static Listing<T> Exactly<T>(this Listing<T> list, string name, Expression<Func<T, string?>> of)
        where T : class => list.Filter(name, (all, value) => all.Where(of.Has(text => text == value)), "Exactly as it is written.");

    /// <summary>How a number begins; capitals do not matter.</summary>
    public static Listing<T> Number<T>(this Listing<T> list, string name, Expression<Func<T, string?>> of)
        where T : class => list.Filter(name, (all, value) => all.Where(ListValues.Begins(of, value.ToUpperInvariant())), "How it begins, such as SO-12.");

    /// <summary>A part of a text; capitals do not matter.</summary>
    public static Listing<T> Part<T>(this Listing<T> list, string name, params Expression<Func<T, string?>>[] of)
        where T : class => list.Filter(
            name,
            (all, value) =>
            {
                var pattern = ListValues.Containing(value.ToLowerInvariant());
#pragma warning disable CA1304, CA1311, CA1862 // It becomes SQL.
                return all.Where(of.Select(one => one.Has(text => EF.Functions.Like(text!.ToLower(), pattern, Escape))).Aggregate(ListValues.Either));
#pragma warning restore CA1304, CA1311, CA1862
            },
            "A part of it; capitals do not matter.");

    /// <summary>Words that a document's search text holds; capitals and accents do not matter.</summary>
    public static Listing<T> Search<T>(this Listing<T> list, Expression<Func<T, string>> of, string says, string name = "q")
        where T : class => list.Filter(
            name,
            (all, value) =>
            {
                var pattern = ListValues.Containing(Searchable.Text(value));
                return all.Where(of.Has(text => EF.Functions.Like(text, pattern, Escape)));
            },
            says);

    /// <summary>The days from one to another, both included.</summary>
    public static Listing<T> Days<T, TDay>(this Listing<T> list, string from, string to, Expression<Func<T, TDay>> of)
        where T : class => list
            .Filter(from, (all, value) => all.Where(ListValues.AtLeast(of, (TDay)(object)ListValues.Day(from, value))), "The first day, included.", Day)
            .Filter(to, (all, value) => all.Where(ListValues.AtMost(of, (TDay)(object)ListValues.Day(to, value))), "The last day, included.", Day);

    /// <summary>The days from one to another, in UTC, of an instant.</summary>
    public static Listing<T> Instants<T>(this Listing<T> list, string from, string to, Expression<Func<T, DateTime>> of)
        where T : class => list
            .Filter(from, (all, value) => all.Where(ListValues.AtLeast(of, ListValues.Day(from, value).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc))), "The first day, included (UTC).", Day)
            .Filter(to, (all, value) => all.Where(ListValues.AtMost(of, ListValues.Day(to, value).ToDateTime(TimeOnly.MaxValue, DateTimeKind.Utc))), "The last day, included (UTC).", Day);

    /// <summary>Amounts or quantities from one to another, both included: <c>minGross</c>, <c>maxGross</c>.</summary>
    public static Listing<T> Amounts<T>(this Listing<T> list, string name, Expression<Func<T, decimal>> of)
        where T : class => list
            .Filter("min" + name, (all, value) => all.Where(ListValues.AtLeast(of, ListValues.Number("min" + name, value))), "The least, included.", ListFilterKind.Number)
            .Filter("max" + name, (all, value) => all.Where(ListValues.AtMost(of, ListValues.Number("max" + name, value))), "The most, included.", ListFilterKind.Number);

    /// <summary>Yes or no.</summary>
    public static Listing<T> Flag<T>(this Listing<T> list, string name, Expression<Func<T, bool>> of)
        where T : class => list.Filter(
            name, (all, value) => ListValues.Flag(name, value) is var wanted ? all.Where(of.Has(flag => flag == wanted)) : all, "true or false.", ListFilterKind.Flag);
}
