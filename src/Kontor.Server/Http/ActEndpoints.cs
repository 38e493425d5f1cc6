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
        Guid? target = row.Makes ? null : Guid.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
        try
        {
            await Take(context, desk, lifecycle, row, target, body);
        }
        catch (Faulty) when (target is not null && !context.Response.HasStarted)
        {
            // What no body could do is said first, as the acts of the document say it (invariant 6).
            await MustBeOffered(context, lifecycle, row, target.Value);
            throw;
        }
    }

    private static async Task MustBeOffered(HttpContext context, Lifecycle lifecycle, Row row, Guid target)
    {
        var db = context.RequestServices.GetRequiredService<Db>();
        var document = (await Shelf.Of(lifecycle.Kind).Fetch(db, [target], toChange: false, context.RequestAborted)).FirstOrDefault();
        if (document is not null && context.Person().May(lifecycle.PermissionOf(row)))
        {
            lifecycle.Admit(document, row, context.Person().Actor, context.Person().May);
        }
    }

    private static async Task Take(HttpContext context, Desk desk, Lifecycle lifecycle, Row row, Guid? target, JsonDocument body)
    {
        var act = (IAct)Binder.Bind(row.Act, body.RootElement);
        var external = ActRequest.External(lifecycle, row, body.RootElement);
        var key = ActRequest.Key(context, external);
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
        await (rehearsal ? Rehearsed(context, outcome) : Answer(context, outcome, row, Replays200: external is not null));
    }

    /// <summary>What a rehearsal answers, for an endpoint of its own kind.</summary>
    public static JsonObject Rehearsed(Outcome outcome, Person person) => new()
    {
        ["document"] = DocumentJson.Of(outcome.Answer[0], Offers.Of(outcome.Answer[0], person)),
        ["effects"] = Effects.Of(outcome),
        ["warnings"] = new JsonArray([.. outcome.Warnings.Select(warning => new JsonObject { ["code"] = warning.Code, ["says"] = warning.Sentence })]),
    };

    private static Task Rehearsed(HttpContext context, Outcome outcome) => JsonAnswer.Send(context, 200, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("document");
        WriteMembers(json, outcome, context.Person());
        json.WriteEndObject();
        json.Write("effects", Effects.Of(outcome));
        WriteWarnings(json, outcome);
        json.WriteEndObject();
    });

    private static async Task Answer(HttpContext context, Outcome outcome, Row row, bool Replays200)
    {
        var made = row.Makes || row.Answers is not null;
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

        await JsonAnswer.Send(context, status, json =>
        {
            json.WriteStartObject();
            WriteMembers(json, outcome, context.Person());
            if (outcome.Told is { } told)
            {
                json.WriteString(told.Key, told.Value);
            }

            if (outcome.Warnings.Count > 0)
            {
                WriteWarnings(json, outcome);
            }

            json.WriteEndObject();
        });
    }

    /// <summary>The document, or all that were made together.</summary>
    private static void WriteMembers(Utf8JsonWriter json, Outcome outcome, Person person)
    {
        if (outcome.Answer is [var one])
        {
            DocumentJson.WriteMembers(json, one, Offers.Of(one, person));
            return;
        }

        json.WriteStartArray("items");
        foreach (var document in outcome.Answer)
        {
            DocumentJson.Write(json, document, Offers.Of(document, person));
        }

        json.WriteEndArray();
    }

    private static void WriteWarnings(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in outcome.Warnings)
        {
            json.WriteStartObject();
            json.WriteString("code", warning.Code);
            json.WriteString("says", warning.Sentence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
