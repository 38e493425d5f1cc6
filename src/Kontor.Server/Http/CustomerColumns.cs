using System.Linq.Expressions;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Http;

/// <summary>Papers are a customer's: people find them by its name, or by a number.</summary>
public static class CustomerColumns
{
    /// <summary>The customer, by its id or its name.</summary>
    /// <param name="list">The list of the papers.</param>
    /// <param name="customers">Where names are searched: few rows beside the papers, so a name costs little however many papers there are.</param>
    /// <param name="of">Whose a paper is.</param>
    public static Listing<T> Customer<T>(this Listing<T> list, IQueryable<Customer> customers, Expression<Func<T, Id<Customer>>> of)
        where T : class => list
            .One("customer", of)
            .Filter("customerName", (all, value) => all.Where(Named(customers, of, value)), "A part of the customer's name, number or mail address.");

    /// <summary>What is typed into the search field: a number, told by what it begins with; digits alone are a number of the first kind; anything else is a customer's name.</summary>
    /// <param name="list">The list of the papers.</param>
    /// <param name="customers">Where names are searched.</param>
    /// <param name="of">Whose a paper is.</param>
    /// <param name="numbers">The numbers that a paper bears, and what each begins with.</param>
    public static Listing<T> Find<T>(
        this Listing<T> list, IQueryable<Customer> customers, Expression<Func<T, Id<Customer>>> of, params (string Prefix, Expression<Func<T, string?>> Number)[] numbers)
        where T : class => list.Filter(
            "q",
            (all, value) =>
            {
                var text = value.All(char.IsAsciiDigit) ? numbers[0].Prefix + value : value.ToUpperInvariant();
                var known = Array.Find(numbers, number => text.StartsWith(number.Prefix, StringComparison.Ordinal));
                return all.Where(known.Number is { } number ? ListValues.Begins(number, text) : Named(customers, of, value));
            },
            "A number, or a part of the customer's name.");

    /// <summary>The papers of those whose name, number or mail address holds a text.</summary>
    public static Expression<Func<T, bool>> Named<T>(IQueryable<Customer> customers, Expression<Func<T, Id<Customer>>> of, string name)
    {
        var pattern = ListValues.Containing(Searchable.Text(name));
        var found = customers.Where(customer => EF.Functions.Like(customer.SearchText, pattern, "\\")).Select(customer => customer.Id);
        return of.Has(customer => found.Contains(customer));
    }
}
