using Kontor.Server.Http;

namespace Kontor.Server.Parties;

/// <summary>The lists of those we deal with, and of ourselves.</summary>
public static class PartiesApi
{
    public static void MapParties(this IEndpointRouteBuilder api)
    {
        api.MapList(_ => CustomerList.Of());
        api.MapBalance();
        api.MapList(_ => SupplierList.Of());
        api.MapList(_ => OrganisationList.Of());
        api.MapList(_ => PaymentMethodList.Of());
        api.MapList(_ => PaymentTermList.Of());
        api.MapList(_ => RefundRuleList.Of());
        api.MapList(_ => ExchangeRateList.Of());
    }
}
