using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Server.Http;

namespace Kontor.Server.Shipping;

/// <summary>Returns in the API, beyond what their table gives.</summary>
public static class ReturnApi
{
    public static void MapReturns(this IEndpointRouteBuilder api)
    {
        api.MapList(db => ReturnList.Of(db.Set<Customer>()));
        api.MapListOf<Shipment, Return>("returns", "returns", db => ReturnList.Of(db.Set<Customer>()), shipment => one => one.Shipment == shipment);
        api.MapListOf<Order, Return>("returns", "returns", db => ReturnList.Of(db.Set<Customer>()), order => one => one.Order == order);
    }
}
