using Kontor.Domain.Stock;
using Kontor.Server.Ui;

namespace Kontor.Server.Stock;

/// <summary>The screens of stock and its adjustments.</summary>
public static class StockScreens
{
    public static void MapStockScreens(this IEndpointRouteBuilder pages)
    {
        pages.ServiceProvider.GetRequiredService<ActForms>()
            .Ask<CreateStockAdjustment, AdjustmentForm>()
            .Ask<EditStockAdjustment, AdjustmentForm>();
        pages.MapScreen<StockScreen>("/stock", "stock.read");
        pages.MapScreen<AdjustmentsScreen>("/stock-adjustments", "stock-adjustments.read");
        pages.MapScreen<AdjustmentScreen>("/stock-adjustments/{id:guid}", "stock-adjustments.read");
    }
}
