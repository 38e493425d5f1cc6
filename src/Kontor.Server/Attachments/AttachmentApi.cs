using Kontor.Domain.Attachments;
using Kontor.Domain.Billing;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Mvc;

namespace Kontor.Server.Attachments;

/// <summary>Attachments in the API: a file comes in for a document, goes out again, or is deleted.</summary>
public static class AttachmentApi
{
    public static IServiceCollection AddAttachments(this IServiceCollection services) => services.AddSingleton<Beside, ContentGoes>();

    public static void MapAttachments(this IEndpointRouteBuilder api)
    {
        api.MapList(_ => AttachmentList.Of());
        api.MapGet("/attachments/{id:guid}/content", Content).WithTags("attachments").WithName("attachments.content")
            .WithSummary("The file itself, to be saved: never shown as a page.");
        Map<Order>(api);
        Map<Deal>(api);
        Map<Offer>(api);
        Map<Invoice>(api);
        Map<Customer>(api);
    }

    /// <summary>The file as something to save, whatever a browser would like to make of it.</summary>
    internal static async Task<IResult> Content(HttpContext context, Guid id, Db db)
    {
        context.Require("attachments.read");
        var attachment = (Attachment)await ReadEndpoints.Find(db, AttachmentLifecycle.Table, id, null, context.RequestAborted);
        context.Require(attachment.AboutKind + ".read");
        var content = await AttachedFile.Kept(db, attachment, context.RequestAborted);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, attachment.ContentType, attachment.FileName);
    }

    /// <summary>Keeps the file of a request with a document.</summary>
    internal static async Task<Outcome> Attach(HttpContext context, Lifecycle about, Guid id, Desk desk, Db db)
    {
        context.Require("attachments.create");
        context.Require(about.Plural + ".read");
        var stop = context.RequestAborted;
        var document = await ReadEndpoints.Find(db, about, id, null, stop);
        var file = await AttachedFile.Of(context.Request, stop);
        var key = context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given ? "key:" + given : null;
        return await desk.Take(
            Command.Make(file.About(document, about.Plural), context.Person()) with
            {
                Key = key,
                Fingerprint = key is null ? "" : $"{about.Plural}/{id}/attachments {file.Name} {file.Hash}",
                Keep = (books, attachment, _) => file.Keep(books, attachment),
                Rehearsal = ActRequest.IsRehearsal(context),
            },
            stop);
    }

    private static void Map<T>(IEndpointRouteBuilder api)
        where T : Document<T>
    {
        var about = Lifecycles.Of(typeof(T));
        api.MapListOf<T, Attachment>("attachments", "attachments", _ => AttachmentList.Of(), AttachmentList.About<T>());
        api.MapPost($"/{about.Plural}/{{id:guid}}/attachments", (HttpContext context, Guid id, Desk desk, Db db) => Post(context, about, id, desk, db))
            .WithTags(about.Plural).WithName($"{about.Plural}.attach").WithMetadata(new QueryParameters("fileName", "dryRun"))
            .WithMetadata(new RequestSizeLimitAttribute(AttachedFile.Most + (1 << 20)), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = AttachedFile.Most + (1 << 20) })
            .WithSummary($"Keeps a file with the {about.Noun}: the body is the file, raw with its name in fileName or Content-Disposition, or as multipart.");
    }

    private static async Task<IResult> Post(HttpContext context, Lifecycle about, Guid id, Desk desk, Db db)
    {
        var outcome = await Attach(context, about, id, desk, db);
        if (ActRequest.IsRehearsal(context))
        {
            return Results.Text(ActEndpoints.Rehearsed(outcome, context.Person()).ToJsonString(Memento.Options), "application/json");
        }

        var attachment = outcome.Answer[0];
        context.Response.Headers.Location = $"{Api.Root}/attachments/{attachment.Key}";
        context.Response.Headers.ETag = $"\"{attachment.Version}\"";
        if (outcome.Replayed)
        {
            context.Response.Headers["Idempotent-Replayed"] = "true";
        }

        var json = DocumentJson.Of(attachment, Offers.Of(attachment, context.Person()));
        json["content"] = $"{Api.Root}/attachments/{attachment.Key}/content";
        return Results.Text(json.ToJsonString(Memento.Options), "application/json", statusCode: StatusCodes.Status201Created);
    }
}
