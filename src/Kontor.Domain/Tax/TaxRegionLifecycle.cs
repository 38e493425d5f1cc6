using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Tax.TaxRegion, Kontor.Domain.Tax.TaxRegionState>;
using static Kontor.Domain.Tax.TaxRegionState;

namespace Kontor.Domain.Tax;

/// <summary>The life of a tax region.</summary>
public static class TaxRegionLifecycle
{
    public static Lifecycle<TaxRegion, TaxRegionState> Table { get; } = new(
        start: Active,
        [
            Make<AddTaxRegion>(),
            Step<EditTaxRegion>(from: [Active, Inactive]),
            Step<DeactivateTaxRegion>(from: [Active], to: Inactive),
            Step<ActivateTaxRegion>(from: [Inactive], to: Active),
            Step<DeleteTaxRegion>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
        ]);
}
