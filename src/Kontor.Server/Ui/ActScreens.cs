using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kontor.Server.Ui;

/// <summary>The acts at the screen: a form for each, and a POST that gives the Desk the same command as the API does.</summary>
public static class ActScreens
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var lifecycle in Lifecycles.All)
        {
            pages.MapGet($"/{lifecycle.Plural}/{{id:guid}}/version", (HttpContext context, Guid id, Db db) => Version(context, db, lifecycle, id)).ExcludeFromDescription();
            foreach (var row in lifecycle.Rows.Where(row => row.By == Who.Anyone && !row.Act.IsAssignableTo(typeof(IFromFile))))
            {
                var path = row.Makes ? $"/{lifecycle.Plural}/new" : $"/{lifecycle.Plural}/{{id:guid}}/acts/{row.Verb}";
                pages.MapPost(path, (HttpContext context, Desk desk) => Post(context, desk, lifecycle, row)).ExcludeFromDescription();
                pages.MapGet(row.Verb == "edit" ? $"/{lifecycle.Plural}/{{id:guid}}/edit" : path, (HttpContext context) => Ask(context, lifecycle, row)).ExcludeFromDescription();
            }
        }
    }

    /// <summary>Who changed an open document last: its page asks, and tells when somebody else was there.</summary>
    private static async Task<IResult> Version(HttpContext context, Db db, Lifecycle lifecycle, Guid id)
    {
        context.Require(lifecycle.Plural + ".read");
        var phrases = Phrases.In(Preferences.Of(context).Language);
        var last = await JournalBook.Last(db, new Which(lifecycle.Kind, id), context.RequestAborted);
        return last is null
            ? Results.Json(new { version = 0, says = "" })
            : Results.Json(new { version = last.Version, says = phrases.With("live.changed", last.ByName, phrases.Verb(lifecycle.Plural, last.Verb)) });
    }

    private static IResult Ask(HttpContext context, Lifecycle lifecycle, Row row)
    {
        context.Require($"{lifecycle.Plural}.{row.Verb}");
        var values = new Dictionary<string, object?> { [nameof(FormScreen.Plural)] = lifecycle.Plural };
        if (Target(context) is { } id)
        {
            values[nameof(FormScreen.Id)] = id;
        }

        if (row.Makes || row.Verb == "edit")
        {
            return new RazorComponentResult<FormScreen>(values);
        }

        values[nameof(ActDialog.Verb)] = row.Verb;
        return new RazorComponentResult<ActDialog>(values);
    }

    private static async Task<IResult> Post(HttpContext context, Desk desk, Lifecycle lifecycle, Row row)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var phrases = Phrases.In(Preferences.Of(context).Language);
        if (context.Request.Query["dryRun"] == "true")
        {
            return await Rehearse(context, desk, lifecycle, row, form, phrases);
        }

        var outcome = await desk.Take(Read(context, lifecycle, row, form, phrases), context.RequestAborted);
        if (outcome.Told is { } told)
        {
            return Results.Json(new { shows = $"""<p>{phrases["told.key"]}</p><p><code class="h3">{System.Net.WebUtility.HtmlEncode(told.Value)}</code></p>""" });
        }

        var notes = new List<string[]> { new[] { $"{phrases.Verb(lifecycle.Plural, row.Verb)}: {string.Join(", ", outcome.Answer.Select(phrases.Label))}", "done" } };
        notes.AddRange(outcome.Warnings.Select(warning => new[] { phrases.Said(new Reason(warning.Code, warning.Sentence)), "warn" }));
        return Results.Json(new { to = Next(context, lifecycle, row, form, outcome), notes });
    }

    private static async Task<IResult> Rehearse(HttpContext context, Desk desk, Lifecycle lifecycle, Row row, IFormCollection form, Phrases phrases)
    {
        var values = new Dictionary<string, object?>();
        try
        {
            values[nameof(EffectsView.Outcome)] = await desk.Take(Read(context, lifecycle, row, form, phrases) with { Rehearsal = true, Seen = null }, context.RequestAborted);
        }
        catch (Refused refused)
        {
            values[nameof(EffectsView.Refusal)] = refused.Reason;
        }
        catch (Faulty faulty)
        {
            values[nameof(EffectsView.Faults)] = faulty.Faults;
        }

        var answer = context.RequestServices.GetRequiredService<ActForms>().AnswerOf(row.Act);
        return new RazorComponentResult(answer, values);
    }

    private static Command Read(HttpContext context, Lifecycle lifecycle, Row row, IFormCollection form, Phrases phrases) =>
        new(lifecycle.Kind, Target(context), (IAct)Binder.Bind(row.Act, FormBody.Read(form, row, phrases.Culture)), context.Person())
        {
            Seen = long.TryParse(form["_version"], out var seen) ? seen : null,
        };

    private static Guid? Target(HttpContext context) => Guid.TryParse(context.Request.RouteValues["id"] as string, out var id) ? id : null;

    /// <summary>Where the person goes on: to what was made, or back to where they were.</summary>
    private static string Next(HttpContext context, Lifecycle lifecycle, Row row, IFormCollection form, Outcome outcome)
    {
        var back = form["_back"].ToString();
        if (row.Answers is { } plural and not "payments") // Who records a payment goes on with what it pays.
        {
            return outcome.Answer is [var one] ? $"/{plural}/{one.Key}" : $"/{lifecycle.Plural}/{Target(context)}?tab={plural}";
        }

        var own = $"/{lifecycle.Plural}/{outcome.Answer[0].Key}";
        var isOurs = back is ['/', ..] and not ['/', '/' or '\\', ..];
        return row.ToName is "Deleted" ? (isOurs && lifecycle.Plural == "attachments" && !back.StartsWith(own, StringComparison.Ordinal) ? back : $"/{lifecycle.Plural}")
            : isOurs ? back
            : own;
    }
}
