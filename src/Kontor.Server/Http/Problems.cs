using System.Text.Json;
using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;

namespace Kontor.Server.Http;

/// <summary>Every "no" as problem+json (RFC 9457) with a stable code and the sentence people see.</summary>
public sealed class Problems(RequestDelegate next, ILogger<Problems> log)
{
    private static readonly Action<ILogger, string, Exception?> Broken =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, "Broken"), "{Path} failed.");

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null } && context.Request.Path.StartsWithSegments(Api.Root))
            {
                await Write(context, Silent(context));
            }
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OperationCanceledException)
        {
            if (Tell(fault) is not { } problem)
            {
                Broken(log, context.Request.Path, fault);
                problem = Problem(500, "internal", "Something broke", "Kontor could not do this, and changed nothing. The log has the details.");
            }

            await Write(context, problem);
        }
    }

    /// <summary>The problem that a fault is; nothing for what nobody expected.</summary>
    public static JsonObject? Tell(Exception fault) => fault switch
    {
        Refused refused => Refusal(refused),
        Faulty faulty => Faults(faulty),
        Unconfirmed unsure => Problem(428, unsure.Reason.Code, "Not confirmed", unsure.Message),
        Forbidden forbidden => Problem(403, "forbidden", "Not permitted", forbidden.Message),
        Unauthenticated unknown => Problem(401, "unauthenticated", "Not signed in", unknown.Message),
        Missing missing => Problem(404, "not-found", "Not found", missing.Message),
        Stale stale => Problem(412, "stale", "Somebody was faster", stale.Message, stale.Now),
        KeyReused reused => Problem(422, "key-reused", "Key used for another request", reused.Message),
        JsonException wrong => Problem(400, "not-json", "Not JSON", $"The body is not valid JSON: line {wrong.LineNumber + 1}, byte {wrong.BytePositionInLine + 1}."),
        BadHttpRequestException { StatusCode: 413 } => Problem(413, "too-large", "Too large", "The body is too large for this address. Send less at once, or import a file."),
        BadHttpRequestException bad => Problem(bad.StatusCode, "bad-request", "Bad request", "The request could not be read to its end, or a part of it does not fit its address."),
        _ => null,
    };

    public static async Task Write(HttpContext context, JsonObject problem)
    {
        context.Response.StatusCode = (int)problem["status"]!;
        context.Response.ContentType = "application/problem+json";
        await context.Response.WriteAsync(problem.ToJsonString(Memento.Options), context.RequestAborted);
    }

    public static JsonObject Problem(int status, string code, string title, string detail, Document? now = null)
    {
        var problem = new JsonObject
        {
            ["type"] = "about:blank",
            ["status"] = status,
            ["code"] = code,
            ["title"] = title,
            ["detail"] = detail,
        };
        if (now is not null)
        {
            problem["version"] = now.Version;
        }

        return problem;
    }

    private static JsonObject Refusal(Refused refused)
    {
        var problem = Problem(409, refused.Reason.Code, "Refused", refused.Reason.Sentence);
        if (refused.First is { } first)
        {
            problem["first"] = first;
        }

        return problem;
    }

    /// <summary>What the server refused by itself, before any of our code saw it.</summary>
    private static JsonObject Silent(HttpContext context)
    {
        switch (context.Response.StatusCode)
        {
            case 415:
                return Problem(415, "not-json", "Not JSON", "Send the body as JSON: “Content-Type: application/json”.");
            case 404 or 405 when KnownAddresses.MethodsAt(context) is { Count: > 0 } methods:
                var ways = string.Join(", ", methods);
                context.Response.Headers.Allow = ways;
                return Problem(405, "method-not-allowed", "Not this way", $"{context.Request.Method} does not work at {context.Request.Path}; {Words.Or(methods)} does.");
            case 404 or 405:
                context.Response.Headers.Remove("Allow");
                return Problem(404, "no-such-address", "Not found", $"There is nothing at {context.Request.Path}. The page /api lists all there is.");
            default:
                return Problem(context.Response.StatusCode, "bad-request", "Bad request", "A part of the request does not fit its address.");
        }
    }

    private static JsonObject Faults(Faulty faulty)
    {
        var problem = Problem(faulty.Code is null ? 400 : 422, faulty.Code ?? "invalid", "Something is missing or wrong", string.Join(" ", faulty.Faults.Select(fault => fault.Sentence)));
        problem["errors"] = new JsonObject(faulty.Faults
            .GroupBy(fault => fault.Field)
            .Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, new JsonArray([.. field.Select(fault => JsonValue.Create(fault.Sentence))]))));
        return problem;
    }
}
