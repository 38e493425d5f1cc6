using System.Globalization;
using System.Net;

namespace Kontor.Bench;

/// <summary>W1: an order of 3 lines, taxed, reserved, journalled, durable; one request.</summary>
internal sealed class PlaceOrders : Workload
{
    private const string Database = "w1";

    public override string Name => "W1";

    public override async Task Run(Stage stage)
    {
        await stage.Books.Copy(Shop.Template, Database);
        var before = await Counted(stage);
        var acknowledged = 0;
        IReadOnlyList<(int Clients, IReadOnlyList<Measured> Runs)> runs;
        await using (var server = await KontorServer.Start(stage.Settings, stage.Books.Setting(Database)))
        {
            runs = await stage.Server(server, async (client, item) =>
            {
                var number = Interlocked.Increment(ref acknowledged);
                var (status, text) = await Call.Send(server.Client, "orders", stage.Shop.Order(new Random(number)), string.Create(CultureInfo.InvariantCulture, $"w1-{number}"));
                if (status != HttpStatusCode.Created)
                {
                    throw new InvalidOperationException($"Placing an order was answered {(int)status}: {System.Text.Encoding.UTF8.GetString(text)}");
                }
            });
        }

        stage.Report.Check("W1 orders", acknowledged, await Counted(stage) - before);
        await Bytes(stage);
        var floor = await FloorOf(stage);
        foreach (var ((clients, measured), (_, below)) in runs.Zip(floor))
        {
            var line = stage.Report.Add(Name, "place an order of 3 lines", clients, measured, below);
            stage.Report.Bar(Name, $"≥ 0.4 × floor, {clients} clients", $"{line.OfFloor:0.00}", line.OfFloor >= 0.4);
            stage.Report.Bar(Name, $"≤ 2.5 ms CPU, {clients} clients", $"{line.Server + line.Database:0.00} ms", line.Server + line.Database <= 2.5);
        }

        await stage.Books.Drop(Database);
    }

    private static async Task<IReadOnlyList<(int Clients, IReadOnlyList<Measured> Runs)>> FloorOf(Stage stage)
    {
        var floors = new List<FloorPlace>();
        try
        {
            foreach (var _ in Enumerable.Range(0, stage.Settings.Clients.Max()))
            {
                floors.Add(await FloorPlace.Open(stage, Database));
            }

            return await stage.Floor((client, item) => floors[client].Place(new Random(item)));
        }
        finally
        {
            foreach (var floor in floors)
            {
                await floor.DisposeAsync();
            }
        }
    }

    private static async Task<long> Counted(Stage stage)
    {
        await using var connection = await stage.Books.Open(Database);
        return (long)(await stage.Books.Trip(connection).Add("SELECT count(*) FROM orders").Go())[0][0][0]!;
    }

    /// <summary>What the books keep for one order.</summary>
    private static async Task Bytes(Stage stage)
    {
        await using var connection = await stage.Books.Open(Database);
        var last = (await Sample.Of(stage.Books, connection, "journal", "kind = 'orders' AND version = 1 ORDER BY at DESC LIMIT 1"))[0];
        var rows = await Sample.Of(stage.Books, connection, "journal", "command = $1", last["command"]);
        stage.Report.Note($"W1: the journal of the last order: {rows.Count} rows, {rows.Sum(row => ((string)row["change"]!).Length):N0} characters, of the order itself {((string)last["change"]!).Length:N0}.");
    }
}
