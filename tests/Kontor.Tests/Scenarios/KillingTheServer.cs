using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>SIGKILL in the middle of the work: what was answered is there, what was not can be asked again.</summary>
public sealed class KillingTheServer
{
    private const int Clients = 6;

    [Theory, EachEngine]
    public async Task Loses_nothing_that_was_answered_and_leaves_no_gap(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        var shop = Program.Of(server);
        var (product, sku) = await shop.Goods(price: 9.99m, onHand: 100_000);
        var customer = await shop.Customer();
        var work = new Work(customer, sku);

        for (var kill = 1; kill <= Counts.Of(2, 20); kill++)
        {
            var enough = new TaskCompletionSource();
            var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(() => work.Go(Program.Of(server), $"{kill}-{client}", kill * 60, enough))).ToList();
            await enough.Task;
            server.Kill();
            await Task.WhenAll(clients);
            await server.StartAsync();
            await work.RetryWhatWasNotAnswered(Program.Of(server));
        }

        Assert.Equal(work.Orders.Count, await database.CountAsync("orders"));
        Assert.Equal(work.Orders.Count, (int)(await Program.Of(server).Count(product)).Reserved);
        foreach (var (key, id) in work.Orders)
        {
            Assert.Equal(key, (string?)(await Program.Of(server).See($"orders/{id}"))["subject"]);
        }

        var numbers = work.Numbers.Values.Select(number => int.Parse(number.Split('-')[1], CultureInfo.InvariantCulture)).Order().ToList();
        Assert.Equal(Enumerable.Range(1, work.Numbers.Count), numbers);
        Assert.Equal(work.Numbers.Count, await database.CountAsync("issued"));
        Assert.Equal(work.Numbers.Count, await database.CountAsync("outbox"));
        await Ledgers.Agree(database);
    }

    /// <summary>Orders and invoices under keys, and what came of each.</summary>
    private sealed class Work(string customer, string sku)
    {
        private readonly ConcurrentDictionary<string, (string Path, object? Body)> unanswered = new();
        private readonly ConcurrentDictionary<string, string> invoices = new();
        private int answered;

        /// <summary>By their keys.</summary>
        public ConcurrentDictionary<string, string> Orders { get; } = new();

        /// <summary>By the keys of their sending.</summary>
        public ConcurrentDictionary<string, string> Numbers { get; } = new();

        public async Task Go(Program program, string name, int until, TaskCompletionSource enough)
        {
            for (var turn = 0; ; turn++)
            {
                var order = $"order-{name}-{turn}";
                if (!await Try(program, order, "orders", Body(order))
                    || !await Try(program, $"bill-{name}-{turn}", $"orders/{Orders[order]}/invoices", new { })
                    || !await Try(program, $"send-{name}-{turn}", $"invoices/{invoices[$"bill-{name}-{turn}"]}/send", new { }))
                {
                    return;
                }

                if (Volatile.Read(ref answered) >= until)
                {
                    enough.TrySetResult();
                }
            }
        }

        public async Task RetryWhatWasNotAnswered(Program program)
        {
            foreach (var (key, (path, body)) in unanswered.ToArray())
            {
                Assert.True(await Try(program, key, path, body), $"{key} is not answered after the restart.");
                var again = await program.Post(path, body, key);
                Assert.Equal(Orders.GetValueOrDefault(key) ?? invoices.GetValueOrDefault(key) ?? (string)again["id"]!, (string)again["id"]!);
            }
        }

        private async Task<bool> Try(Program program, string key, string path, object? body)
        {
            unanswered[key] = (path, body);
            Answer answer;
            try
            {
                answer = await program.Post(path, body, key);
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException)
            {
                return false; // Nobody knows whether it was done.
            }

            Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Created, $"{path}: {answer.Status} {answer.Body.ToJsonString()}");
            unanswered.TryRemove(key, out _);
            Interlocked.Increment(ref answered);
            var kept = path == "orders" ? Orders : path.EndsWith("/send", StringComparison.Ordinal) ? Numbers : invoices;
            kept[key] = (string)answer[kept == Numbers ? "number" : "id"]!;
            return true;
        }

        private System.Text.Json.Nodes.JsonObject Body(string subject)
        {
            var body = Program.Body(customer, new { sku, quantity = 1 });
            body["subject"] = subject;
            return body;
        }
    }
}
