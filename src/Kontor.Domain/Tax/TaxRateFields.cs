using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>What a tax rate is made of, beside its region and class.</summary>
public abstract record TaxRateFields
{
    /// <summary>The rate, such as 25.5.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The first day on which it applies.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day on which it applies; without one it applies until further notice.</summary>
    public DateOnly? ValidTo { get; init; }

    private protected IEnumerable<Fault> FieldFaults(bool adding)
    {
        if (adding && Percent is null)
        {
            yield return new Fault("percent", "A tax rate needs a percentage.");
        }

        if (Percent is < 0m or > 100m || Percent is { } percent && decimal.Round(percent, 4) != percent)
        {
            yield return new Fault("percent", "A percentage is between 0 and 100 and has at most 4 decimals.");
        }

        if (adding && ValidFrom is null)
        {
            yield return new Fault("validFrom", "A tax rate needs the first day on which it applies.");
        }

        if (ValidFrom is { } first && ValidTo is { } last && last < first)
        {
            yield return new Fault("validTo", "The last day may not be before the first.");
        }
    }
}
