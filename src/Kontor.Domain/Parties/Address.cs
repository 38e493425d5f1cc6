using System.Text.Json.Serialization;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Where goods or papers go: copied to each document that uses it, so a later move changes nothing (V09, rule 11).</summary>
/// <param name="Name">Who receives; the party's own name when empty.</param>
/// <param name="Line1">Street and number.</param>
/// <param name="Line2">Floor, building, c/o.</param>
/// <param name="PostalCode">Empty where a country has none.</param>
/// <param name="City">The town.</param>
/// <param name="Region">State or province.</param>
/// <param name="Country">ISO 3166-1, two letters; the only part that taxes need.</param>
/// <param name="Attention">The person at the receiver.</param>
public sealed record Address(
    string Name = "",
    string Line1 = "",
    string? Line2 = null,
    string PostalCode = "",
    string City = "",
    string? Region = null,
    string Country = "",
    string? Attention = null)
{
    /// <summary>Whether there is a place to send goods to, not only a country.</summary>
    [JsonIgnore]
    public bool IsReachable => Line1.Length > 0 && City.Length > 0;

    internal static IEnumerable<Fault> Faults(string field, Address? address) => address is null
        ? []
        :
        [
            .. Check.Text($"{field}.name", address.Name, 200),
            .. Check.Text($"{field}.line1", address.Line1, 200),
            .. Check.Text($"{field}.line2", address.Line2, 200),
            .. Check.Text($"{field}.postalCode", address.PostalCode, 20),
            .. Check.Text($"{field}.city", address.City, 100),
            .. Check.Text($"{field}.region", address.Region, 100),
            .. Check.Given($"{field}.country", address.Country),
            .. Check.Country($"{field}.country", address.Country),
            .. Check.Text($"{field}.attention", address.Attention, 200),
        ];

    /// <summary>Trimmed, the country in capitals, and named after the party where no name is given.</summary>
    internal Address Tidy(string party) => new(
        string.IsNullOrWhiteSpace(Name) ? party : Name.Trim(),
        Line1?.Trim() ?? "",
        Change.Optional(null, Line2),
        PostalCode?.Trim() ?? "",
        City?.Trim() ?? "",
        Change.Optional(null, Region),
        Country.Trim().ToUpperInvariant(),
        Change.Optional(null, Attention));

    /// <summary>What is left when the person is forgotten: the country, which past taxes rest on.</summary>
    internal Address Forgotten(string party) => new(party, "", null, "", "", null, Country, null);
}
