using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>How a line is taxed, and why.</summary>
/// <param name="Key">The category and rate; nothing when it could not be decided.</param>
/// <param name="Exemption">Why no tax is charged.</param>
/// <param name="Refusal">Why it could not be decided, and the way out.</param>
/// <param name="Steps">The way to the decision.</param>
public sealed record TaxDecision(TaxKey? Key, TaxExemption? Exemption, Reason? Refusal, IReadOnlyList<TaxStep> Steps)
{
    /// <summary>Decides by the VAT directive, seen from the seller.</summary>
    public static TaxDecision For(TaxSituation situation, IReadOnlyList<TaxRegion> regions, IReadOnlyList<TaxRate> rates) =>
        new TaxRules(situation, regions, rates).Decide();

    /// <summary>The category and rate, or the refusal.</summary>
    public TaxKey Taken() => Key ?? throw new Refused(Refusal!);
}
