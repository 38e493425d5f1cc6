using System.Collections.Concurrent;

namespace Kontor.Bench;

/// <summary>W3: one of each of three rows comes back, in three requests: the return registered, confirmed, and the credit note issued. The orders were shipped and invoiced before.</summary>
internal sealed class WayBack : Workload
{
    private const string Database = "w3";
    private const int WarmUp = 200;

    public override string Name => "W3";

    public override async Task Run(Stage stage)
    {
        await stage.Books.Copy(Shop.Template, Database);
        var (next, count) = (-1, Math.Max(1, stage.Settings.Count / 4));
        IReadOnlyList<Sold> sold;
        IReadOnlyList<(int Clients, IReadOnlyList<Measured> Runs)> runs;
        await using (var server = await KontorServer.Start(stage.Settings, stage.Books.Setting(Database)))
        {
            sold = await Sell(stage, server.Client, WarmUp + (stage.Settings.Runs * stage.Settings.Clients.Count * count));
            runs = await stage.Server(server, async (_, _) => await Back(server.Client, sold[Interlocked.Increment(ref next)]), count, warmUp: WarmUp);
        }

        await Check(stage, next + 1);
        var floor = await FloorOf(stage, sold, count);
        foreach (var ((clients, measured), (_, below)) in runs.Zip(floor))
        {
            var line = stage.Report.Add(Name, "the way back, 3 requests", clients, measured, below);
            stage.Report.Bar(Name, $"≥ 0.3 × floor, {clients} clients", $"{line.OfFloor:0.00}", line.OfFloor >= 0.3);
            stage.Report.Bar(Name, $"≤ 6 ms CPU, {clients} clients", $"{line.Server + line.Database:0.00} ms", line.Server + line.Database <= 6);
        }

        await stage.Books.Drop(Database);
    }

    /// <summary>Orders that are delivered and invoiced, made outside the measured time.</summary>
    private static async Task<IReadOnlyList<Sold>> Sell(Stage stage, HttpClient api, int count)
    {
        var sold = new ConcurrentBag<Sold>();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var (shipment, invoice) = await FullRoad.Walk(stage, api, number);
            sold.Add(Sold.Of(shipment, invoice));
        });
        return [.. sold];
    }

    private static async Task Back(HttpClient api, Sold sold)
    {
        var back = (await Call.Post(api, $"shipments/{sold.Shipment}/returns", Body("Wrong colour", sold.Shipped, ""","creditOnly":true"""))).Id();
        await Call.Post(api, $"returns/{back}/confirm", "{}");
        await Call.Post(api, $"invoices/{sold.Invoice}/credit", Body("Came back", sold.Billed, ""));
    }

    private static string Body(string reason, IEnumerable<Guid> lines, string more) =>
        $$"""{"reason":"{{reason}}","lines":[{{string.Join(',', lines.Select(line => $$"""{"line":"{{line}}","quantity":1{{more}}}"""))}}]}""";

    private static async Task Check(Stage stage, int begun)
    {
        await using var connection = await stage.Books.Open(Database);
        var found = await stage.Books.Trip(connection)
            .Add("SELECT count(*) FROM returns WHERE state = 'Confirmed'")
            .Add("SELECT count(*) FROM invoices WHERE kind = 'CreditNote' AND state = 'Sent'")
            .Add("SELECT count(*) FROM stock_moves WHERE reason LIKE 'Return%'")
            .Add("SELECT count(*) FROM return_lines WHERE is_stocked")
            .Add("SELECT last FROM number_series WHERE series = 'credit-note'").Go();
        stage.Report.Check("W3 returns confirmed", begun, (long)found[0][0][0]!);
        stage.Report.Check("W3 credit notes issued", begun, (long)found[1][0][0]!);
        stage.Report.Check("W3 moves into the stock", (long)found[3][0][0]!, (long)found[2][0][0]!);
        stage.Report.Check("W3 the last credit note's number", begun, (long)found[4][0][0]!);
    }

    private static async Task<IReadOnlyList<(int Clients, IReadOnlyList<Measured> Runs)>> FloorOf(Stage stage, IReadOnlyList<Sold> sold, int count)
    {
        var floors = new List<FloorBack>();
        try
        {
            foreach (var _ in Enumerable.Range(0, stage.Settings.Clients.Max()))
            {
                floors.Add(await FloorBack.Open(stage, Database));
            }

            return await stage.Floor((client, item) => floors[client].Back(sold[item % sold.Count]), count);
        }
        finally
        {
            foreach (var floor in floors)
            {
                await floor.DisposeAsync();
            }
        }
    }
}
