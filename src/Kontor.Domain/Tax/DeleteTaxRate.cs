using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Deletes a tax rate that nothing uses.</summary>
public sealed record DeleteTaxRate : IAct<TaxRate>
{
    public IEnumerable<Need> Needs(TaxRate rate) => [Need.Use(rate.Id)];

    public IEnumerable<Fact> Apply(TaxRate rate, Moment now) => now.IsUsed(rate.Id)
        ? throw new Refused("tax-rate-used", $"Tax rate {rate.Label} is used; deactivate it instead.")
        : [];
}
