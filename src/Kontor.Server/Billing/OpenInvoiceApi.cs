using System.Text.Json.Nodes;
using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Kontor.Server.Http;
using Kontor.Server.Store;

namespace Kontor.Server.Billing;

/// <summary>The open final invoice of an order: what would be invoiced if it were now. It follows every change, and has no number (W04).</summary>
internal static class OpenInvoiceApi
{
    public static void MapOpenInvoice(this IEndpointRouteBuilder api) =>
        api.MapGet("/orders/{id:guid}/open-invoice", Get).WithTags("orders").WithName("orders.open-invoice")
            .WithSummary("The open final invoice of an order: what is left to invoice, as it would be now; or why there is none.");

    private static async Task<IResult> Get(HttpContext context, Guid id, Db db, Offers offers, CancellationToken stop)
    {
        context.Require("orders.read");
        var order = await ReadEndpoints.Find(db, OrderLifecycle.Table, id, null, stop);
        var (made, why) = await offers.Projected(order, new BillOrder(), stop);
        return Results.Text(new JsonObject
        {
            ["invoice"] = made is Invoice invoice ? DocumentJson.Of(invoice) : null,
            ["code"] = why?.Code,
            ["reason"] = why?.Sentence,
        }.ToJsonString(Memento.Options), "application/json");
    }
}
