using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Kontor.Tests.Harness.Chromium))]

namespace Kontor.Tests.Harness;

/// <summary>Debian's browser, started once for all tests that look at a screen; they are skipped where it is not installed.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-quic",
    ];

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A fresh visitor (no cookies, no history) of one server.</summary>
    public async Task<Visit> VisitAsync(Uri server, ViewportSize? viewport = null)
    {
        Assert.SkipUnless(File.Exists(Executable), "Chromium is not installed: run ./test, or apt-get install chromium.");
        var context = await (await BrowserAsync()).NewContextAsync(new()
        {
            BaseURL = server.ToString(),
            Locale = "en-GB",
            TimezoneId = "Europe/Helsinki",
            ViewportSize = viewport ?? new() { Width = 1400, Height = 900 },
        });
        return await Visit.BeginAsync(context, server);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        gate.Dispose();
    }

    private async Task<IBrowser> BrowserAsync()
    {
        await gate.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();

            // A machine that is busy answers late, and is not wrong for that.
            Assertions.SetDefaultExpectTimeout(30_000);
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
        }
        finally
        {
            gate.Release();
        }
    }
}
