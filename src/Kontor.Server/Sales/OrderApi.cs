using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Sales;

/// <summary>Orders in the API, beyond what their table gives.</summary>
public static class OrderApi
{
    public static void MapOrders(this IEndpointRouteBuilder api) =>
        api.MapList(db => OrderList.Of(db.Set<Customer>()), "lines", "taxSteps", "stageReason", "terms", "taxSubtotals", "billedTax");
}
