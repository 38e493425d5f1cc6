using Kontor.Domain.Sales;
using Kontor.Server.Ui;

namespace Kontor.Server.Sales;

/// <summary>The screens of orders.</summary>
public static class OrderScreens
{
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
        pages.MapScreen<OrderScreen>("/orders/{id:guid}", "orders.read");
        pages.MapScreen<DealsScreen>("/deals", "deals.read");
        pages.MapScreen<DealScreen>("/deals/{id:guid}", "deals.read");
        pages.MapScreen<OffersScreen>("/offers", "offers.read");
        pages.MapScreen<OfferScreen>("/offers/{id:guid}", "offers.read");
    }
}
