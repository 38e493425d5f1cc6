using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Deletes a tax region that nothing uses.</summary>
public sealed record DeleteTaxRegion : IAct<TaxRegion>
{
    public IEnumerable<Need> Needs(TaxRegion region) => [Need.Use(region.Id), Need.All<TaxRate>()];

    public IEnumerable<Fact> Apply(TaxRegion region, Moment now)
    {
        if (now.All<TaxRate>().Any(rate => rate.Region == region.Code && rate.State != TaxRateState.Deleted))
        {
            throw new Refused("tax-region-has-rates", $"Tax region {region.Code} has tax rates; delete those first, or deactivate the region.");
        }

        if (now.IsUsed(region.Id))
        {
            throw new Refused("tax-region-used", $"Tax region {region.Code} is used; deactivate it instead.");
        }

        return [];
    }
}
