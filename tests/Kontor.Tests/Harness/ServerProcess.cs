using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Kontor.Tests.Harness;

/// <summary>The built server as a process of its own, so that it can be killed like one; its folder is a temporary one.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    public const string AdminPassword = "Correct-horse-7-battery";

    /// <summary>Of a program that may do everything.</summary>
    public const string AdminApiKey = "kontor_test_key_of_the_first_administrator";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly ConcurrentDictionary<int, Process> Running = new();
    private static readonly ConcurrentDictionary<int, bool> Ports = new();

    private readonly ConcurrentQueue<string> output = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kontor-server-");
    private readonly Dictionary<string, string> settings;
    private readonly IReadOnlyList<string> words;
    private Process? process;

    static ServerProcess() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var left in Running.Values)
        {
            left.Kill();
        }
    };

    private ServerProcess(string database, IReadOnlyDictionary<string, string>? more, IReadOnlyList<string>? words)
    {
        this.words = words ?? [];
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        Client = NewClient();
        settings = new()
        {
            ["Kontor__Database"] = database,
            ["Kontor__AdminPassword"] = AdminPassword,
            ["Kontor__AdminApiKey"] = AdminApiKey,
        };
        foreach (var (name, value) in more ?? new Dictionary<string, string>())
        {
            settings[name] = value;
        }
    }

    public Uri Address { get; }

    /// <summary>A client with a cookie jar of its own that does not follow redirects.</summary>
    public HttpClient Client { get; }

    public string Output => string.Join('\n', output);

    /// <summary>Starts a server and returns when it says that it is ready; settings are environment variables (Kontor__Name), words stand on the command line.</summary>
    public static async Task<ServerProcess> StartAsync(Database database, IReadOnlyDictionary<string, string>? settings = null, IReadOnlyList<string>? words = null)
    {
        var server = new ServerProcess(database.Setting, settings, words);
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>A client of a program with an API key; without one it may do everything.</summary>
    public HttpClient NewProgram(string key = AdminApiKey)
    {
        var client = NewClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    /// <summary>Ends the process with SIGKILL: it gets no chance to finish anything.</summary>
    public void Kill()
    {
        if (process is { } running)
        {
            running.Kill();
            running.WaitForExit();
            Running.TryRemove(running.Id, out _);
            running.Dispose();
            process = null;
        }
    }

    /// <summary>Starts the killed server again, at the same address and on the same database.</summary>
    public async Task StartAsync()
    {
        process = Process.Start(Program(["--urls", Address.ToString(), .. words]))!;
        Running[process.Id] = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilReadyAsync(process);
    }

    /// <summary>Runs the program with a word of its command line, on the same settings, to its end.</summary>
    public async Task<(int Code, string Output)> CommandAsync(params string[] words)
    {
        using var command = Process.Start(Program(words))!;
        var told = await Task.WhenAll(command.StandardOutput.ReadToEndAsync(), command.StandardError.ReadToEndAsync());
        await command.WaitForExitAsync();
        return (command.ExitCode, string.Concat(told));
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        Client.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private ProcessStartInfo Program(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [BuiltServer.Path, .. words])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task UntilReadyAsync(Process started)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (started.HasExited)
            {
                // Waits for the last lines of its output too: they say why.
                await started.WaitForExitAsync();
                throw new InvalidOperationException($"The server ended with code {started.ExitCode} before it was ready:\n{Output}");
            }

            if (await IsReadyAsync())
            {
                return;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"The server was not ready after {Patience.TotalSeconds} s:\n{Output}");
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
            while (output.Count > 200)
            {
                output.TryDequeue(out _);
            }
        }
    }

    /// <summary>A free port below the range that the kernel hands out by itself, never the same twice in one run.</summary>
    private static int FreePort()
    {
        while (true)
        {
            var port = RandomNumberGenerator.GetInt32(20_000, 32_000);
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
                if (Ports.TryAdd(port, true))
                {
                    return port;
                }
            }
            catch (SocketException)
            {
                // Somebody else listens there.
            }
        }
    }
}
