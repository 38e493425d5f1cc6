using System.Text.Json.Nodes;
using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Kontor.Server.Imports;

/// <summary>Imports in the API: a file comes in, its progress and its report go out; stop and resume come from the table.</summary>
public static class ImportApi
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<ImportTurn>()
        .AddSingleton<ImportBell>()
        .AddSingleton<ImportIntake>()
        .AddSingleton<ImportRun>()
        .AddHostedService<ImportRunner>();

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        api.MapPost("/imports", Post).WithTags("imports").WithName("imports.create")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(ImportFile.Most + (1 << 20)))
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute { MultipartBodyLengthLimit = ImportFile.Most })
            .WithSummary("Takes a file in: profile says what it is, create=true makes missing customers and products. The body is the file, raw or as multipart.");
        api.MapList(_ => List(), "decisions");
        api.MapGet("/imports/{id:guid}/rows", Rows).WithTags("imports").WithName("imports.rows")
            .WithSummary("The report: every row that did not simply become what it said, and why; state=Failed are the faults.");
    }

    private static Listing<Import> List() => new Listing<Import>()
        .Choice("state", import => import.State)
        .Filter("profile", (imports, value) => imports.Where(import => import.Profile == value))
        .Filter("fileName", (imports, value) => imports.Where(import => EF.Functions.Like(import.FileName, ListValues.Containing(value), "\\")))
        .Sort("askedAt", import => import.AskedAt, isDefault: true)
        .Sort("fileName", import => import.FileName);

    private static async Task<IResult> Post(HttpContext context, ImportIntake intake, string? profile, bool? create)
    {
        context.Require("imports.create");
        var file = await FileOf(context);
        var key = context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given ? "key:" + given : null;
        var outcome = await intake.Take(profile, file, create ?? false, context.Person(), key, context.RequestAborted);
        var import = outcome.Answer[0];
        context.Response.Headers.Location = $"{Api.Root}/imports/{import.Key}";
        context.Response.Headers.ETag = $"\"{import.Version}\"";
        var json = DocumentJson.Of(import, Offers.Of(import, context.Person()));
        json["report"] = $"{Api.Root}/imports/{import.Key}/rows";
        return Results.Text(json.ToJsonString(Memento.Options), "application/json", statusCode: StatusCodes.Status201Created);
    }

    /// <summary>The body, or the one file of a form.</summary>
    private static async Task<ImportFile> FileOf(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            var disposition = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var header) ? header : null;
            var name = disposition?.FileNameStar.Value ?? disposition?.FileName.Value?.Trim('"') ?? request.Query["fileName"].ToString();
            return await ImportFile.Read(Named(name), request.Body, context.RequestAborted);
        }

        var form = await request.ReadFormAsync(context.RequestAborted);
        if (form.Files is not [var file])
        {
            throw new Faulty("file", "Send one file.");
        }

        await using var content = file.OpenReadStream();
        return await ImportFile.Read(Named(file.FileName), content, context.RequestAborted);
    }

    private static string Named(string? name) => string.IsNullOrWhiteSpace(name) ? "import" : Addresses.Tidy(Path.GetFileName(name), 200);

    private static async Task<IResult> Rows(HttpContext context, Guid id, string? state, string? code, int? limit, string? cursor, Db db)
    {
        context.Require("imports.read");
        var import = new Id<Import>(id);
        if (!await db.Set<Import>().AnyAsync(one => one.Id == import, context.RequestAborted))
        {
            throw new Missing("import", id.ToString());
        }

        var most = limit ?? 100;
        if (most is < 1 or > 1000)
        {
            throw new Faulty("limit", "“limit” must be from 1 to 1000.");
        }

        var rows = db.Set<ImportRow>().AsNoTracking().Where(row => row.Import == import);
        if (!string.IsNullOrEmpty(state))
        {
            var wanted = ListValues.Choice<ImportRowState>("state", state);
            rows = rows.Where(row => row.State == wanted);
        }

        rows = string.IsNullOrEmpty(code) ? rows : rows.Where(row => row.Code == code);
        if (!string.IsNullOrEmpty(cursor))
        {
            var after = ListValues.Id<ImportRow>("cursor", cursor);
            rows = rows.Where(row => row.Id > after);
        }

        var page = await rows.OrderBy(row => row.Id).Take(most + 1).ToListAsync(context.RequestAborted);
        return Results.Text(new JsonObject
        {
            ["items"] = new JsonArray([.. page.Take(most).Select(Row)]),
            ["next"] = page.Count > most ? page[most - 1].Id.ToString() : null,
        }.ToJsonString(Memento.Options), "application/json");
    }

    private static JsonNode Row(ImportRow row) => new JsonObject
    {
        ["row"] = row.Row,
        ["rows"] = row.Rows,
        ["state"] = row.State.ToString(),
        ["code"] = row.Code,
        ["says"] = row.Says,
        ["key"] = row.Key,
        ["document"] = row.Document,
    };
}
