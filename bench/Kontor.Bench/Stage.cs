using System.Diagnostics;

namespace Kontor.Bench;

/// <summary>What a workload has at hand.</summary>
internal sealed record Stage(Settings Settings, Books Books, Shop Shop, Report Report)
{
    private const int WarmUp = 1_000;

    /// <summary>Measures the server: a warm-up that nobody counts, then every number of clients as often as asked for.</summary>
    public async Task<IReadOnlyList<(int Clients, IReadOnlyList<Measured> Runs)>> Server(KontorServer server, Func<int, int, Task> item, int? count = null, int? warmUp = null)
    {
        await Load.Run(Settings.Clients[^1], warmUp ?? WarmUp, Settings.Most, () => server.Cpu, Books.Cpu, item);
        return await Runs(() => server.Cpu, _ => item, count);
    }

    /// <summary>Measures the floor: the same rows by plain SQL, from this process.</summary>
    public async Task<IReadOnlyList<(int Clients, IReadOnlyList<Measured> Runs)>> Floor(Func<int, int, Task> item, int? count = null)
    {
        using var self = Process.GetCurrentProcess();
        await Load.Run(Settings.Clients[^1], WarmUp / 2, Settings.Most, () => Processor.Of(self.Id), Books.Cpu, item);
        return await Runs(() => Processor.Of(self.Id), _ => item, count);
    }

    private async Task<IReadOnlyList<(int Clients, IReadOnlyList<Measured> Runs)>> Runs(Func<TimeSpan> asking, Func<int, Func<int, int, Task>> item, int? count)
    {
        var all = Settings.Clients.ToDictionary(clients => clients, _ => new List<Measured>());
        for (var run = 0; run < Settings.Runs; run++)
        {
            foreach (var clients in Settings.Clients)
            {
                all[clients].Add(await Load.Run(clients, count ?? Settings.Count, Settings.Most, asking, Books.Cpu, item(clients)));
            }
        }

        return [.. all.Select(one => (one.Key, (IReadOnlyList<Measured>)one.Value))];
    }
}
