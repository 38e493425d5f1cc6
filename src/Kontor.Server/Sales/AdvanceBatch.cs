using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Http;
using Kontor.Server.Store;

namespace Kontor.Server.Sales;

/// <summary>The orders that are advanced together, each for itself (T20).</summary>
public sealed record AdvanceBatch(IReadOnlyList<Id<Order>> Orders)
{
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/orders/advance", Post)
        .WithTags("orders").WithName("orders.advance-many").WithMetadata(new QueryParameters("dryRun"))
        .WithSummary("Takes many orders to their next stage: {\"orders\": [ids]} is answered by a result for each, whatever becomes of the others; a rehearsal tells the effects of each.");

    private static async Task<IResult> Post(HttpContext context, Desk desk)
    {
        context.Require("orders.advance");
        using var body = await ActRequest.Body(context);
        var orders = ((AdvanceBatch)Binder.Bind(typeof(AdvanceBatch), body.RootElement)).Orders.Distinct().ToList();
        List<Fault> faults = [.. Check.That(orders.Count > 0, "orders", "Name at least one order."), .. Check.Rows("orders", orders, Most)];
        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }

        var key = ActRequest.Key(context);
        var items = new JsonArray();
        foreach (var order in orders)
        {
            items.Add(await Take(desk, new Command(typeof(Order), order.Value, new AdvanceOrder(), context.Person())
            {
                Key = key is null ? null : $"{key}:{order}",
                Fingerprint = key is null ? "" : $"orders/{order}/advance",
                Rehearsal = ActRequest.IsRehearsal(context),
            }, context.RequestAborted));
        }

        foreach (var item in items.OfType<JsonObject>().Where(item => item["effects"] is null))
        {
            item.Remove("effects");
        }

        return Results.Text(new JsonObject { ["items"] = items }.ToJsonString(Memento.Options), "application/json");
    }

    private static async Task<JsonNode> Take(Desk desk, Command command, CancellationToken stop)
    {
        try
        {
            var outcome = await desk.Take(command, stop);
            var order = (Order)outcome.Answer[0];
            return new JsonObject
            {
                ["effects"] = command.Rehearsal ? Effects.Of(outcome) : null,
                ["order"] = order.Key,
                ["number"] = order.Number,
                ["done"] = true,
                ["stage"] = order.Stage.ToString(),
                ["warnings"] = new JsonArray([.. outcome.Warnings.Select(warning => new JsonObject { ["code"] = warning.Code, ["says"] = warning.Sentence })]),
            };
        }
        catch (Exception fault) when (Problems.Tell(fault) is { } problem)
        {
            return new JsonObject { ["order"] = command.Target, ["done"] = false, ["code"] = (string)problem["code"]!, ["reason"] = (string)problem["detail"]! };
        }
    }
}
