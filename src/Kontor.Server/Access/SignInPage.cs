using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;

namespace Kontor.Server.Access;

/// <summary>The page on which people sign in; it needs no script.</summary>
public static class SignInPage
{
    public const string Path = "/sign-in";

    /// <summary>The address of the page that leads on to another page of ours.</summary>
    public static string For(string page) => page == "/" ? Path : $"{Path}?returnUrl={Uri.EscapeDataString(page)}";

    /// <summary>The address if it is one of ours, otherwise the first page: a link from outside must not lead away.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";

    public static IResult Show(HttpContext context, IAntiforgery antiforgery, string? returnUrl, string email = "", string? fault = null)
    {
        var token = antiforgery.GetAndStoreTokens(context);
        var html = new StringBuilder(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>Sign in · Kontor</title>
              <link rel="stylesheet" href="/lib/tabler.min.css">
            </head>
            <body class="d-flex flex-column">
              <main class="page page-center">
                <div class="container container-tight py-4">
                  <form class="card card-md" method="post" action="{Path}">
                    <div class="card-body">
                      <h1 class="h2 text-center mb-4">Sign in to Kontor</h1>
            """);
        if (fault is not null)
        {
            html.Append(null, $"""<div class="alert alert-danger" role="alert">{Text(fault)}</div>""");
        }

        html.Append(
            null,
            $"""
                      <input type="hidden" name="{token.FormFieldName}" value="{Text(token.RequestToken!)}">
                      <input type="hidden" name="returnUrl" value="{Text(Local(returnUrl))}">
                      <div class="mb-3">
                        <label class="form-label" for="email">Mail address</label>
                        <input class="form-control" id="email" name="email" type="email" autocomplete="username" required value="{Text(email)}"{(email.Length == 0 ? " autofocus" : "")}>
                      </div>
                      <div class="mb-3">
                        <label class="form-label" for="password">Password</label>
                        <input class="form-control" id="password" name="password" type="password" autocomplete="current-password" required{(email.Length == 0 ? "" : " autofocus")}>
                      </div>
                      <button class="btn btn-primary w-100" type="submit">Sign in</button>
                    </div>
                  </form>
                </div>
              </main>
            </body>
            </html>
            """);
        return Results.Text(html.ToString(), "text/html", Encoding.UTF8, fault is null ? 200 : 401);
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
