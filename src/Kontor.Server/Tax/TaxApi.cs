using Kontor.Server.Http;

namespace Kontor.Server.Tax;

/// <summary>The lists that taxes are decided by.</summary>
public static class TaxApi
{
    public static void MapTax(this IEndpointRouteBuilder api)
    {
        api.MapList(_ => TaxRegionList.Of());
        api.MapList(_ => TaxRateList.Of());
    }
}
