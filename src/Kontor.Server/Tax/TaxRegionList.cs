using Kontor.Domain.Tax;
using Kontor.Server.Http;

namespace Kontor.Server.Tax;

/// <summary>What the list of tax regions can be asked.</summary>
public static class TaxRegionList
{
    public static Listing<TaxRegion> Of() => new Listing<TaxRegion>()
        .Status(region => region.State)
        .Exactly("code", region => region.Code)
        .Part("name", region => region.Name)
        .Flag("isEu", region => region.IsEu)
        .Part("q", region => region.Code, region => region.Name)
        .Sort("code", region => region.Code, isDefault: true, rises: true)
        .Sort("name", region => region.Name);
}
