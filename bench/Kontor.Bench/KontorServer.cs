using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Kontor.Bench;

/// <summary>The published server in a process of its own, on one database.</summary>
internal sealed class KontorServer : IAsyncDisposable
{
    private const string Key = "kontor_bench_only_0123456789";

    private readonly Process process;
    private readonly DirectoryInfo folder;

    private KontorServer(Process process, DirectoryInfo folder, HttpClient client)
    {
        this.process = process;
        this.folder = folder;
        Client = client;
    }

    /// <summary>Asks as a program that may do everything.</summary>
    public HttpClient Client { get; }

    /// <summary>From the start of the process to the first answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    public TimeSpan Cpu => Processor.Of(process.Id);

    public (double Now, double Most) Memory => Processor.Memory(process.Id);

    public static async Task<KontorServer> Start(Settings settings, string database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var folder = Directory.CreateTempSubdirectory("kontor-bench-server-");
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(Path.Combine(settings.Server, "Kontor.Server.dll")), "--urls", address.ToString()])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
        };
        start.Environment["Kontor__Database"] = database;
        start.Environment["Kontor__AdminApiKey"] = Key;
        start.Environment["Kontor__AdminPassword"] = "Bench-only-1234";
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address, "/api/v1/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        var clock = Stopwatch.StartNew();
        var server = new KontorServer(Process.Start(start)!, folder, client);
        server.process.OutputDataReceived += (_, _) => { };
        server.process.BeginOutputReadLine();
        await server.UntilItAnswers(clock);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            using var end = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }

        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task UntilItAnswers(Stopwatch clock)
    {
        while (clock.Elapsed < TimeSpan.FromSeconds(60) && !process.HasExited)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("orders", UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    FirstAnswer = clock.Elapsed;
                    return;
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException("The server did not start. Its own words are above.");
    }

    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
