using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;

namespace Kontor.Server.Http;

/// <summary>The page to try the API, for whoever is signed in; it asks nobody outside for anything.</summary>
public static class ApiPage
{
    public const string Path = "/api";

    public const string Document = "/openapi/v1.json";

    public static void MapApiPage(this IEndpointRouteBuilder pages)
    {
        pages.MapOpenApi("/openapi/{documentName}.json");
        pages.MapGet(Path, (HttpContext context, IAntiforgery antiforgery) => Show(context, antiforgery)).ExcludeFromDescription();
    }

    private static IResult Show(HttpContext context, IAntiforgery antiforgery)
    {
        var token = antiforgery.GetAndStoreTokens(context);
        var html = $$"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>API · Kontor</title>
              <link rel="stylesheet" href="/lib/swagger-ui.css">
            </head>
            <body>
              <div id="api" data-document="{{Document}}" data-header="{{token.HeaderName}}" data-token="{{HtmlEncoder.Default.Encode(token.RequestToken!)}}"></div>
              <script src="/lib/swagger-ui-bundle.js"></script>
              <script>
                const page = document.getElementById("api").dataset;
                SwaggerUIBundle({
                  url: page.document,
                  dom_id: "#api",
                  deepLinking: true,
                  docExpansion: "none",
                  filter: true,
                  validatorUrl: null,
                  requestInterceptor: request => {
                    request.headers[page.header] = page.token;
                    return request;
                  },
                });
              </script>
            </body>
            </html>
            """;
        return Results.Text(html, "text/html", Encoding.UTF8);
    }
}
