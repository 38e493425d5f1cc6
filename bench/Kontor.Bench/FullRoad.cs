using System.Globalization;
using System.Text.Json;

namespace Kontor.Bench;

/// <summary>W2: the full road of an order in five requests: place, approve, ship (confirmed at once), invoice, send (numbered, snapshot kept).</summary>
internal sealed class FullRoad : Workload
{
    private const string Database = "w2";

    public override string Name => "W2";

    public override async Task Run(Stage stage)
    {
        await stage.Books.Copy(Shop.Template, Database);
        var (begun, count) = (0, Math.Max(1, stage.Settings.Count / 4));
        IReadOnlyList<(int Clients, IReadOnlyList<Measured> Runs)> runs;
        await using (var server = await KontorServer.Start(stage.Settings, stage.Books.Setting(Database)))
        {
            runs = await stage.Server(server, async (_, _) => await Walk(stage, server.Client, Interlocked.Increment(ref begun)), count, warmUp: 500);
            var (now, most) = server.Memory;
            stage.Report.Bar("W10", "< 300 MiB after W2", $"{now:0} MiB, at most {most:0} MiB", now < 300);
        }

        await Check(stage, begun);
        var floor = await FloorOf(stage, count);
        foreach (var ((clients, measured), (_, below)) in runs.Zip(floor))
        {
            var line = stage.Report.Add(Name, "the full road, 5 requests", clients, measured, below);
            stage.Report.Bar(Name, $"≥ 0.3 × floor, {clients} clients", $"{line.OfFloor:0.00}", line.OfFloor >= 0.3);
            stage.Report.Bar(Name, $"≤ 8 ms CPU, {clients} clients", $"{line.Server + line.Database:0.00} ms", line.Server + line.Database <= 8);
        }

        await stage.Books.Drop(Database);
    }

    /// <summary>One order, all the way; tells its shipment and its invoice.</summary>
    public static async Task<(JsonElement Shipment, JsonElement Invoice)> Walk(Stage stage, HttpClient api, int number)
    {
        var order = (await Call.Post(api, "orders", stage.Shop.Order(new Random(number)), string.Create(CultureInfo.InvariantCulture, $"w2-{number}"))).Id();
        await Call.Post(api, $"orders/{order}/approve", "{}");
        var shipment = await Call.Post(api, $"orders/{order}/shipments", """{"confirm":true}""");
        var invoice = await Call.Post(api, $"orders/{order}/invoices", "{}");
        await Call.Post(api, $"invoices/{invoice.Id()}/send", "{}");
        return (shipment, invoice);
    }

    private static async Task Check(Stage stage, int begun)
    {
        await using var connection = await stage.Books.Open(Database);
        var found = await stage.Books.Trip(connection)
            .Add("SELECT count(*) FROM invoices WHERE state = 'Sent'")
            .Add("SELECT count(*) FROM shipments WHERE state = 'Confirmed'")
            .Add("SELECT last FROM number_series WHERE series = 'invoice'").Go();
        stage.Report.Check("W2 invoices sent", begun, (long)found[0][0][0]!);
        stage.Report.Check("W2 shipments confirmed", begun, (long)found[1][0][0]!);
        stage.Report.Check("W2 the last invoice number", begun, (long)found[2][0][0]!);
    }

    private static async Task<IReadOnlyList<(int Clients, IReadOnlyList<Measured> Runs)>> FloorOf(Stage stage, int count)
    {
        var floors = new List<FloorRoad>();
        try
        {
            foreach (var _ in Enumerable.Range(0, stage.Settings.Clients.Max()))
            {
                floors.Add(await FloorRoad.Open(stage, Database));
            }

            return await stage.Floor((client, item) => floors[client].Walk(new Random(item)), count);
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
