using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Kontor.Server.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Sales;

/// <summary>The screens of orders.</summary>
public static class OrderScreens
{
    private const int Most = 10;

    public static void MapOrderScreens(this IEndpointRouteBuilder pages)
    {
        pages.ServiceProvider.GetRequiredService<ActForms>()
            .Ask<PlaceOrder, OrderForm>().Show<PlaceOrder, OrderAnswer>()
            .Ask<EditOrder, OrderForm>().Show<EditOrder, OrderAnswer>()
            .Ask<ShipOrder, ShipForm>()
            .Ask<BillOrder, BillForm>()
            .Ask<ReceiveOrderPayment, ReceiveForm>()
            .Ask<PayOrder, CashSaleForm>().Show<PayOrder, CashSaleAnswer>()
            .Ask<AddOrderFee, FeeForm>()
            .Ask<ConvertOrder, ConvertForm>()
            .Ask<FinaliseOrder, FinaliseForm>()
            .Ask<CancelOrder, CancelForm>()
            .Ask<CancelShippedOrder, CancelForm>()
            .Ask<CancelDeal, CancelForm>()
            .Ask<AddOrderEvent, EventForm>()
            .Ask<EditOrderSettings, OrderSettingsForm>()
            .Ask<OpenDeal, DealForm>()
            .Ask<EditDeal, DealForm>()
            .Ask<AddDealProduct, DealProductForm>()
            .Ask<MoveDealProduct, DealMoveForm>();
        pages.MapScreen<OrdersScreen>("/orders", "orders.read");
        pages.MapGet("/find/orders", async (HttpContext context, Db db, string q, Guid? customer) =>
        {
            context.Require("orders.read");
            var phrases = Phrases.In(Preferences.Of(context).Language);
            var found = await OrderList.Of(db.Set<Customer>()).Filtered(db.Set<Order>().IgnoreAutoIncludes(), ListModel.Searching(q)).Where(order => customer == null || order.Customer == new Id<Customer>(customer.Value))
                .OrderByDescending(order => order.Id).Take(Most).AsNoTracking().ToListAsync(context.RequestAborted);
            return new RazorComponentResult<FoundList>(new
            {
                Things = found.Select(order => new Found(order.Id.ToString(), order.Number, $"{order.Number} {order.Subject}", $"{phrases.Day(order.OrderedOn)} · {phrases.Money(order.Gross, order.Currency)}")).ToList(),
            });
        }).ExcludeFromDescription();
        pages.MapScreen<OrderScreen>("/orders/{id:guid}", "orders.read");
        pages.MapScreen<DealsScreen>("/deals", "deals.read");
        pages.MapScreen<DealScreen>("/deals/{id:guid}", "deals.read");
        pages.MapScreen<OffersScreen>("/offers", "offers.read");
        pages.MapScreen<OfferScreen>("/offers/{id:guid}", "offers.read");
    }
}
