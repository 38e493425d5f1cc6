using System.Globalization;

namespace Kontor.Domain.Tax;

/// <summary>The regions and rates that a new installation begins with; they are editable data from then on.</summary>
/// <remarks>
/// <para>Sources: ibericode/vat-rates (MIT), as of 2025-08-12, for the EU and the United Kingdom with their history. Later changes and what
/// that list does not have: Finland 13.5 % and Lithuania 12 % from 2026-01-01 (vatapi.com, vatupdate.com and sovos.com, January 2026);
/// Austria 4.9 % from 2026-07-01 (essentiaglobalservices.com, June 2026); Cyprus 3 % from 2023-07-23 and Malta 12 % from 2024-01-01 (vatcalc.com);
/// Norway (Storting's decision for 2026, lovdata.no by vatupdate.com); Switzerland from 2024-01-01 (estv.admin.ch).</para>
/// <para>A rate whose beginning the sources do not tell begins at <see cref="Beginning"/>. Territories with rates of their own
/// (Canary Islands, Madeira, Büsingen …) and the Norwegian rate for raw fish are not here; add a region or a rate where they are needed.</para>
/// </remarks>
public static class EuTaxTable
{
    /// <summary>Where the sources do not tell since when a rate applies.</summary>
    public static readonly DateOnly Beginning = new(2000, 1, 1);

    /// <summary>The members of the EU, the United Kingdom, Norway and Switzerland.</summary>
    public static IReadOnlyList<AddTaxRegion> Regions { get; } =
    [
        Member("AT", "Austria"), Member("BE", "Belgium"), Member("BG", "Bulgaria"), Member("CY", "Cyprus"), Member("CZ", "Czechia"),
        Member("DE", "Germany"), Member("DK", "Denmark"), Member("EE", "Estonia"), Member("ES", "Spain"), Member("FI", "Finland"),
        Member("FR", "France"), Member("GR", "Greece"), Member("HR", "Croatia"), Member("HU", "Hungary"), Member("IE", "Ireland"),
        Member("IT", "Italy"), Member("LT", "Lithuania"), Member("LU", "Luxembourg"), Member("LV", "Latvia"), Member("MT", "Malta"),
        Member("NL", "Netherlands"), Member("PL", "Poland"), Member("PT", "Portugal"), Member("RO", "Romania"), Member("SE", "Sweden"),
        Member("SI", "Slovenia"), Member("SK", "Slovakia"),
        Other("CH", "Switzerland"), Other("GB", "United Kingdom"), Other("NO", "Norway"),
    ];

    /// <summary>Their rates, oldest first; each ends the day before the next begins.</summary>
    public static IReadOnlyList<AddTaxRate> Rates { get; } =
    [
        .. EuTaxRates.All.SelectMany(rate => Successive(rate.Region, rate.Class, rate.Percents)),
    ];

    private static IEnumerable<AddTaxRate> Successive(string region, TaxClass @class, string percents)
    {
        // "24 | 2024-09-01 25.5" reads: 24 from the beginning, 25.5 from that day; "none" ends the rate.
        var steps = percents.Split('|', StringSplitOptions.TrimEntries).Select(step => step.Split(' ')).Select(step => (
            From: step.Length == 2 ? DateOnly.ParseExact(step[0], "yyyy-MM-dd", CultureInfo.InvariantCulture) : Beginning,
            Percent: step[^1] == "none" ? default(decimal?) : decimal.Parse(step[^1], CultureInfo.InvariantCulture))).ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Percent is { } percent)
            {
                yield return new AddTaxRate
                {
                    Region = region, Class = @class, Percent = percent, ValidFrom = steps[i].From,
                    ValidTo = i + 1 < steps.Count ? steps[i + 1].From.AddDays(-1) : null,
                };
            }
        }
    }

    private static AddTaxRegion Member(string code, string name) => new() { Code = code, Name = name, IsEu = true };

    private static AddTaxRegion Other(string code, string name) => new() { Code = code, Name = name, IsEu = false };
}
