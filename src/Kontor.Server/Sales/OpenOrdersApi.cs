using System.Text.Json.Nodes;
using Kontor.Domain.Sales;
using Kontor.Server.Http;
using Kontor.Server.Jobs;
using Kontor.Server.Store;

namespace Kontor.Server.Sales;

/// <summary>How far the open orders have come in following a module that was switched on (V02).</summary>
internal static class OpenOrdersApi
{
    public static void MapOpenOrders(this IEndpointRouteBuilder api) =>
        api.MapGet("/settings/{id:guid}/open-orders", Get).WithTags("settings").WithName("settings.open-orders")
            .WithSummary("How many open orders are still to be taken up, since stock control or invoicing was switched on.");

    private static async Task<IResult> Get(HttpContext context, Guid id, Db db, OpenOrders orders, CancellationToken stop)
    {
        context.Require("settings.read");
        await ReadEndpoints.Find(db, OrderSettingsLifecycle.Table, id, null, stop);
        return Results.Text(new JsonObject { ["waiting"] = await orders.HowMany(stop) }.ToJsonString(Memento.Options), "application/json");
    }
}
