using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;

namespace Kontor.Server.Http;

/// <summary>The API of a kind of document, from its table: one POST a row, the document, its acts and its journal.</summary>
public static class ActEndpoints
{
    /// <summary>Maps <c>POST /orders</c>, <c>POST /orders/{id}/approve</c>, <c>GET /orders/{id}</c> and so on.</summary>
    public static RouteGroupBuilder MapActs(this IEndpointRouteBuilder api, Lifecycle lifecycle)
    {
        var group = api.MapGroup("/" + lifecycle.Plural).WithTags(lifecycle.Plural);
        foreach (var row in lifecycle.Rows.Where(row => row.By == Who.Anyone && !row.Act.IsAssignableTo(typeof(IFromFile))))
        {
            var path = row.Makes ? "" : "/{id:guid}/" + row.Path;
            group.MapPost(path, (HttpContext context, Desk desk) => Post(context, desk, lifecycle, row)).Describe(lifecycle, row);
        }

        ReadEndpoints.Map(group, lifecycle);
        return group;
    }

    private static async Task Post(HttpContext context, Desk desk, Lifecycle lifecycle, Row row)
    {
        using var body = await ActRequest.Body(context);
        var act = (IAct)Binder.Bind(row.Act, body.RootElement);
        Guid? target = row.Makes ? null : Guid.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
        var externalKey = ActRequest.ExternalKey(row, body.RootElement);
        var key = ActRequest.Key(context, lifecycle, externalKey);
        var rehearsal = ActRequest.IsRehearsal(context);
        var outcome = await desk.Take(
            new Command(lifecycle.Kind, target, act, context.Person())
            {
                Key = key,
                Fingerprint = key is null ? "" : ActRequest.Fingerprint(lifecycle, row, target, body.RootElement),
                Seen = ActRequest.Seen(context),
                Rehearsal = rehearsal,
            },
            context.RequestAborted);
        await (rehearsal ? Rehearsed(context, outcome) : Answer(context, outcome, row, Replays200: externalKey is not null));
    }

    private static async Task Rehearsed(HttpContext context, Outcome outcome) => await Write(context, 200, new JsonObject
    {
        ["document"] = Documents(outcome, context.Person()),
        ["effects"] = Effects.Of(outcome),
        ["warnings"] = Warnings(outcome),
    });

    private static async Task Answer(HttpContext context, Outcome outcome, Row row, bool Replays200)
    {
        var made = row.Makes || row.Path != row.Verb;
        var status = !made || (outcome.Replayed && Replays200) ? 200 : 201;
        if (outcome.Answer is [var one])
        {
            context.Response.Headers.ETag = $"\"{one.Version}\"";
            context.Response.Headers.Location = made ? $"{Api.Root}/{Lifecycles.Of(one.GetType()).Plural}/{one.Key}" : default;
        }

        if (outcome.Replayed)
        {
            context.Response.Headers["Idempotent-Replayed"] = "true";
        }

        var body = Documents(outcome, context.Person());
        if (outcome.Told is { } told)
        {
            body[told.Key] = told.Value;
        }

        if (outcome.Warnings.Count > 0)
        {
            body["warnings"] = Warnings(outcome);
        }

        await Write(context, status, body);
    }

    private static JsonObject Documents(Outcome outcome, Person person) => outcome.Answer is [var one]
        ? DocumentJson.Of(one, Offers.Of(one, person))
        : new JsonObject { ["items"] = new JsonArray([.. outcome.Answer.Select(document => DocumentJson.Of(document, Offers.Of(document, person)))]) };

    private static JsonArray Warnings(Outcome outcome) =>
        new([.. outcome.Warnings.Select(warning => new JsonObject { ["code"] = warning.Code, ["says"] = warning.Sentence })]);

    private static async Task Write(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { Encoder = Memento.Options.Encoder });
        body.WriteTo(writer, Memento.Options);
        await writer.FlushAsync(context.RequestAborted);
    }
}
