using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Kontor.Tests.Harness;

/// <summary>One visitor's page, which notes what a page must not do: ask another host, or fail in a script.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Addresses outside the server that a page asked for; they were not let through.</summary>
    public ConcurrentQueue<string> Outside { get; } = new();

    /// <summary>Errors of scripts, and files that could not be had.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public static async Task<Visit> BeginAsync(IBrowserContext context, Uri server)
    {
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.PageError += (_, error) => visit.Errors.Enqueue(error);
        visit.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                visit.Errors.Enqueue(message.Text);
            }
        };
        await context.RouteAsync(address => !server.IsBaseOf(new Uri(address)), async route =>
        {
            visit.Outside.Enqueue(route.Request.Url);
            await route.AbortAsync();
        });
        return visit;
    }

    /// <summary>Saves what the visitor sees as artifacts/NAME.png.</summary>
    public Task ScreenshotAsync(string name, bool wholePage = false) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(RepositoryFolder.Artifacts, $"{name}.png"), FullPage = wholePage });

    /// <summary>What axe finds against WCAG 2.2 AA on the page as it stands, one sentence per finding.</summary>
    public async Task<IReadOnlyList<string>> AccessibilityFaultsAsync()
    {
        var axe = Path.Combine(RepositoryFolder.Source, "Kontor.Server", "node_modules", "axe-core", "axe.min.js");
        await Page.EvaluateAsync(await File.ReadAllTextAsync(axe));
        var found = await Page.EvaluateAsync<JsonElement>(
            "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations)");
        return
        [
            .. from violation in found.EnumerateArray()
               from node in violation.GetProperty("nodes").EnumerateArray()
               select $"{violation.GetProperty("id")}: {violation.GetProperty("help")} at {node.GetProperty("target")}",
        ];
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
