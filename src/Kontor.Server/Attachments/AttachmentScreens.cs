using Kontor.Domain.Flows;
using Kontor.Server.Store;
using Kontor.Server.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Kontor.Server.Attachments;

/// <summary>Attachments at the screen: a file is chosen on its document's page, and saved from there.</summary>
public static class AttachmentScreens
{
    private static readonly string[] Abouts = ["orders", "deals", "offers", "invoices", "customers"];

    public static void MapAttachmentScreens(this IEndpointRouteBuilder pages)
    {
        pages.MapScreen<AttachmentsScreen>("/attachments", "attachments.read");
        pages.MapScreen<AttachmentScreen>("/attachments/{id:guid}", "attachments.read");
        pages.MapGet("/attachments/{id:guid}/content", (HttpContext context, Guid id, Db db) => AttachmentApi.Content(context, id, db)).ExcludeFromDescription();
        foreach (var plural in Abouts)
        {
            pages.MapPost($"/{plural}/{{id:guid}}/attachments", (HttpContext context, Guid id, Desk desk, Db db) => Post(context, plural, id, desk, db))
                .WithMetadata(new RequestSizeLimitAttribute(AttachedFile.Most + (1 << 20)), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = AttachedFile.Most + (1 << 20) })
                .ExcludeFromDescription();
        }
    }

    private static async Task<IResult> Post(HttpContext context, string plural, Guid id, Desk desk, Db db)
    {
        var outcome = await AttachmentApi.Attach(context, Lifecycles.Of(plural)!, id, desk, db);
        var phrases = Phrases.In(Preferences.Of(context).Language);
        return Results.Json(new
        {
            to = plural == "orders" ? $"/orders/{id}?tab=documents" : $"/{plural}/{id}",
            notes = new[] { new[] { phrases.With("attachment.kept", outcome.Answer[0].Label), "done" } },
        });
    }
}
