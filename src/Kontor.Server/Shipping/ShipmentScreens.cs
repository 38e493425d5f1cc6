using Kontor.Domain.Shipping;
using Kontor.Server.Ui;

namespace Kontor.Server.Shipping;

/// <summary>The screens of shipments and their returns.</summary>
public static class ShipmentScreens
{
    public static void MapShipmentScreens(this IEndpointRouteBuilder pages)
    {
        pages.ServiceProvider.GetRequiredService<ActForms>()
            .Ask<EditShipment, ShipmentForm>()
            .Ask<ReturnShipment, ReturnShipmentForm>()
            .Ask<EditReturn, ReturnForm>();
        pages.MapScreen<ShipmentsScreen>("/shipments", "shipments.read");
        pages.MapScreen<ShipmentScreen>("/shipments/{id:guid}", "shipments.read");
        pages.MapScreen<SlipsScreen>("/shipments/slips", "shipments.read");
        pages.MapScreen<SlipsScreen>("/orders/slips", "shipments.read");
        pages.MapScreen<ReturnsScreen>("/returns", "returns.read");
        pages.MapScreen<ReturnScreen>("/returns/{id:guid}", "returns.read");
    }
}
