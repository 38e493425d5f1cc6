using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Stops applying a tax rate; what was taxed by it stays as it is.</summary>
public sealed record DeactivateTaxRate : IAct<TaxRate>
{
    public IEnumerable<Fact> Apply(TaxRate rate, Moment now) => [];
}
