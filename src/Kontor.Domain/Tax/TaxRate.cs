using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>What a region charges for a class of products in a period; the day of the tax point decides which applies (rule 8).</summary>
public sealed class TaxRate : Document<TaxRate, TaxRateState>, IReference
{
    /// <summary>The code of the region, such as <c>FI</c>.</summary>
    public string Region { get; internal set; } = "";

    /// <summary>Which products it is for.</summary>
    public TaxClass Class { get; internal set; }

    /// <summary>The rate, such as 25.5.</summary>
    public decimal Percent { get; internal set; }

    /// <summary>The first day.</summary>
    public DateOnly ValidFrom { get; internal set; }

    /// <summary>The last day, or nothing when it applies until further notice.</summary>
    public DateOnly? ValidTo { get; internal set; }

    public override string Label => FormattableString.Invariant($"{Region} {Words.Spaced(Class.ToString())} from {ValidFrom:yyyy-MM-dd}");

    /// <summary>The days on which it applies.</summary>
    public Period Validity() => new(ValidFrom, ValidTo);

    /// <summary>Whether it is the rate of a region and a class on a day.</summary>
    public bool AppliesTo(string region, TaxClass @class, DateOnly day) =>
        State == TaxRateState.Active && Class == @class && Region == region && Validity().Contains(day);
}

/// <summary>Where a rate stands.</summary>
public enum TaxRateState
{
    /// <summary>Applied in its period.</summary>
    Active,

    /// <summary>Not applied; what was taxed by it stays.</summary>
    Inactive,

    /// <summary>Gone, never having been used.</summary>
    Deleted,
}
