using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Server.Http;
using Kontor.Server.Store;
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
        api.MapPost("/imports", Post).WithTags("imports").WithName("imports.create").WithMetadata(new QueryParameters("fileName"))
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(ImportFile.Most + (1 << 20)))
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestFormLimitsAttribute { MultipartBodyLengthLimit = ImportFile.Most })
            .WithSummary("Takes a file in: profile says what it is, create=true makes missing customers and products. The body is the file, raw or as multipart.");
        api.MapList(_ => ImportList.Of());
        api.MapListOf<Import, ImportRow>("rows", "imports", _ => ImportList.Rows(), import => row => row.Import == import)
            .WithSummary("The report: every row that did not simply become what it said, and why; state=Failed are the faults.");
    }

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
        if (request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
        {
            // Anything else is the file itself: curl calls whatever it sends a form, unless it is told otherwise.
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
}
