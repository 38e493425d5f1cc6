using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;

namespace Kontor.Server.Sales;

/// <summary>Orders in the API, beyond what their table gives, and the lists that orders are made by.</summary>
public static class OrderApi
{
    public static void MapOrders(this IEndpointRouteBuilder api)
    {
        api.MapList(db => OrderList.Of(db.Set<Customer>()));
        api.MapListOf<Customer, Order>("orders", "orders", db => OrderList.Of(db.Set<Customer>()), customer => order => order.Customer == customer);
        api.MapList(db => OfferList.Of(db.Set<Customer>()));
        api.MapListOf<Order, Offer>("offers", "offers", db => OfferList.Of(db.Set<Customer>()), order => offer => offer.Order == order);
        api.MapList(db => DealList.Of(db.Set<Customer>()));
        api.MapListOf<Deal, Order>("orders", "orders", db => OrderList.Of(db.Set<Customer>()), deal => order => order.Deal == deal);
        OrderEventList.Map(api);
        api.MapOpenOrders();
        AdvanceBatch.Map(api);
        api.MapList(_ => OrderTypeList.Of());
        api.MapList(_ => WorkStatusList.Of());
        api.MapList(_ => OrderSettingsList.Of());
    }
}
