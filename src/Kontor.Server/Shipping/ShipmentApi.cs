using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Server.Http;

namespace Kontor.Server.Shipping;

/// <summary>Shipments in the API, beyond what their table gives.</summary>
public static class ShipmentApi
{
    public static void MapShipments(this IEndpointRouteBuilder api)
    {
        api.MapList(db => ShipmentList.Of(db.Set<Customer>()));
        api.MapListOf<Order, Shipment>("shipments", "shipments", db => ShipmentList.Of(db.Set<Customer>()), order => shipment => shipment.Order == order);
    }
}
