using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Tax.TaxRate, Kontor.Domain.Tax.TaxRateState>;
using static Kontor.Domain.Tax.TaxRateState;

namespace Kontor.Domain.Tax;

/// <summary>The life of a tax rate.</summary>
public static class TaxRateLifecycle
{
    public static Lifecycle<TaxRate, TaxRateState> Table { get; } = new(
        start: Active,
        [
            Make<AddTaxRate>(),
            Step<EditTaxRate>(from: [Active, Inactive]),
            Step<DeactivateTaxRate>(from: [Active], to: Inactive),
            Step<ActivateTaxRate>(from: [Inactive], to: Active, looksBeyond: true),
            Step<DeleteTaxRate>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
        ]);
}
