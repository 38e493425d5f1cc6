using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        var body = await Body(context);
        var act = (IAct)Binder.Bind(row.Act, body.RootElement);
        Guid? target = row.Makes ? null : Guid.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
        var externalKey = row.Makes && body.RootElement.TryGetProperty("externalKey", out var external) && external.ValueKind == JsonValueKind.String
            ? external.GetString()
            : null;
        var key = context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given ? "key:" + given
            : externalKey is { Length: > 0 } ? $"external:{lifecycle.Plural}:{externalKey}"
            : null;
        var outcome = await desk.Take(
            new Command(lifecycle.Kind, target, act, context.Person())
            {
                Key = key,
                Fingerprint = key is null ? "" : Fingerprint(lifecycle, row, target, body.RootElement),
                Seen = Seen(context),
                Rehearsal = IsRehearsal(context),
            },
            context.RequestAborted);
        await (IsRehearsal(context) ? Rehearsed(context, outcome) : Answer(context, outcome, row, Replays200: externalKey is not null));
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

    private static async Task<JsonDocument> Body(HttpContext context)
    {
        if (context.Request.ContentLength is null or 0 && !context.Request.Headers.ContainsKey("Transfer-Encoding"))
        {
            return JsonDocument.Parse("{}");
        }

        var body = await JsonDocument.ParseAsync(context.Request.Body, new JsonDocumentOptions { MaxDepth = 32 }, context.RequestAborted);
        return body;
    }

    private static string Fingerprint(Lifecycle lifecycle, Row row, Guid? target, JsonElement body)
    {
        var text = $"{lifecycle.Plural}/{target}/{row.Verb}\n{JsonSerializer.Serialize(body)}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static long? Seen(HttpContext context)
    {
        var text = context.Request.Headers.IfMatch.ToString().Trim('"');
        return text.Length == 0 || text == "*" ? null
            : long.TryParse(text, CultureInfo.InvariantCulture, out var version) ? version
            : throw new Faulty("If-Match", "“If-Match” must be the version you saw, such as \"3\".");
    }

    private static bool IsRehearsal(HttpContext context) => context.Request.Query["dryRun"].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => throw new Faulty("dryRun", "“dryRun” must be true or false."),
    };
}
