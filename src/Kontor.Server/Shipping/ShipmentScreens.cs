using Kontor.Domain.Shipping;
using Kontor.Server.Ui;

namespace Kontor.Server.Shipping;

/// <summary>The screens of shipments.</summary>
public static class ShipmentScreens
{
    public static void MapShipmentScreens(this IEndpointRouteBuilder pages)
    {
        pages.ServiceProvider.GetRequiredService<ActForms>().Ask<EditShipment, ShipmentForm>();
        pages.MapScreen<ShipmentsScreen>("/shipments", "shipments.read");
        pages.MapScreen<ShipmentScreen>("/shipments/{id:guid}", "shipments.read");
    }
}
