using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kontor.Server.Ui;

/// <summary>Says every "no" to somebody at a screen as a page, or as what the page's script shows in its place.</summary>
public sealed class ScreenProblems(RequestDelegate next, ILogger<ScreenProblems> log)
{
    private static readonly Action<ILogger, string, Exception?> Broken =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(2, "BrokenScreen"), "{Path} failed.");

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
            if (context.Response is { StatusCode: 404, HasStarted: false, ContentLength: null } && context.GetEndpoint() is null && context.Features.Get<Person>() is not null)
            {
                await Show(context, 404, null);
            }
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OperationCanceledException && context.Features.Get<Person>() is not null)
        {
            var problem = Problems.Tell(fault) is { } told ? InWords(told, fault, Phrases.In(Preferences.Of(context).Language)) : null;
            if (problem is null)
            {
                Broken(log, context.Request.Path, fault);
            }

            var status = (int?)problem?["status"] ?? 500;
            if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            {
                await Problems.Write(context, problem ?? Problems.Problem(500, "internal", "Something broke", Phrases.In(Preferences.Of(context).Language)["problem.broken"]));
                return;
            }

            await Show(context, status, problem?["first"] is { } first ? $"{problem["detail"]} {first}" : (string?)problem?["detail"]);
        }
    }

    /// <summary>The same "no" in the language of the person.</summary>
    private static JsonObject InWords(JsonObject problem, Exception fault, Phrases phrases)
    {
        switch (fault)
        {
            case Refused refused:
                problem["detail"] = phrases.Said(refused.Reason);
                break;
            case Unconfirmed unsure:
                problem["detail"] = phrases.Said(unsure.Reason);
                break;
            case Faulty faulty:
                problem["detail"] = string.Join(" ", faulty.Faults.Select(one => phrases.Told(one.Sentence)));
                problem["errors"] = new JsonObject(faulty.Faults
                    .GroupBy(one => one.Field)
                    .Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, new JsonArray([.. field.Select(one => JsonValue.Create(phrases.Told(one.Sentence)))]))));
                break;
        }

        return problem;
    }

    private static async Task Show(HttpContext context, int status, string? says)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        var values = new Dictionary<string, object?> { [nameof(ProblemScreen.Status)] = status, [nameof(ProblemScreen.Says)] = says };
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            await new RazorComponentResult<ProblemPiece>(values) { StatusCode = status }.ExecuteAsync(context);
            return;
        }

        await new RazorComponentResult<ProblemScreen>(values) { StatusCode = status }.ExecuteAsync(context);
    }
}
