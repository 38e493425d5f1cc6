using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Kontor.Bench;

/// <summary>W5: 600 attempts of 1 on a stock of 500, overselling forbidden, 4 clients: exactly 500 succeed, the rest are refused in words.</summary>
internal sealed class HotProduct : Workload
{
    private const string Database = "w5";
    private const int Attempts = 600;
    private const int Stock = 500;
    private const int Clients = 4;

    public override string Name => "W5";

    public override async Task Run(Stage stage)
    {
        await stage.Books.Copy(Shop.Template, Database);
        var runs = new List<Measured>();
        await using (var server = await KontorServer.Start(stage.Settings, stage.Books.Setting(Database)))
        {
            var round = 0;
            async Task<Measured> Once()
            {
                var product = await Product(stage, server.Client, ++round);
                var (sold, refused) = (0, 0);
                var measured = await Load.Run(Clients, Attempts, stage.Settings.Most, () => server.Cpu, stage.Books.Cpu, async (_, item) =>
                {
                    var body = $$"""{"customer":"{{stage.Shop.Customers[item % stage.Shop.Customers.Count]}}","orderedOn":"2026-11-20","subject":"Hot","lines":[{"product":"{{product}}","quantity":1}]}""";
                    var (status, text) = await Call.Send(server.Client, "orders", body, string.Create(CultureInfo.InvariantCulture, $"w5-{round}-{item}"));
                    var counted = status == HttpStatusCode.Created ? Interlocked.Increment(ref sold)
                        : status == HttpStatusCode.Conflict && JsonDocument.Parse(text).RootElement.GetProperty("code").GetString() == "oversold" ? Interlocked.Increment(ref refused)
                        : throw new InvalidOperationException($"An attempt was answered {(int)status}: {Encoding.UTF8.GetString(text)}");
                });
                stage.Report.Check("W5 sold", Stock, sold);
                stage.Report.Check("W5 refused in words", Attempts - Stock, refused);
                return measured;
            }

            await Once();
            await Once();
            for (var run = 0; run < stage.Settings.Runs; run++)
            {
                runs.Add(await Once());
            }
        }

        var floor = await FloorOf(stage);
        var line = stage.Report.Add(Name, "600 attempts on a stock of 500", Clients, runs, floor);
        stage.Report.Bar(Name, "exactly 500 of 600", stage.Report.IsWhole ? "500" : "not", stage.Report.IsWhole);
        if (stage.Report.Rate("W1", Clients) is { } place)
        {
            stage.Report.Bar(Name, "≥ 0.5 × W1", $"{line.PerSecond / place:0.00}", line.PerSecond >= 0.5 * place);
        }

        await stage.Books.Drop(Database);
    }

    private static async Task<IReadOnlyList<Measured>> FloorOf(Stage stage)
    {
        var floors = new List<FloorPlace>();
        var runs = new List<Measured>();
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        foreach (var _ in Enumerable.Range(0, Clients))
        {
            floors.Add(await FloorPlace.Open(stage, Database));
        }

        for (var run = -1; run < stage.Settings.Runs; run++)
        {
            Shop.Product product;
            await using (var server = await KontorServer.Start(stage.Settings, stage.Books.Setting(Database)))
            {
                product = new Shop.Product(await Product(stage, server.Client, 1000 + run), true);
            }

            var sold = 0;
            var measured = await Load.Run(Clients, Attempts, stage.Settings.Most, () => Processor.Of(self.Id), stage.Books.Cpu, async (client, item) =>
            {
                if (await floors[client].Place([product], stage.Shop.Customers[item % stage.Shop.Customers.Count]) is not null)
                {
                    Interlocked.Increment(ref sold);
                }
            });
            stage.Report.Check("W5 floor sold", Stock, sold);
            if (run >= 0)
            {
                runs.Add(measured);
            }
        }

        foreach (var floor in floors)
        {
            await floor.DisposeAsync();
        }

        return runs;
    }

    private static async Task<Guid> Product(Stage stage, HttpClient api, int number)
    {
        var product = (await Call.Post(api, "products", $$"""{"sku":"HOT-{{number}}","name":"Hot product {{number}}","price":19.95,"overselling":"Forbid"}""")).Id();
        var adjustment = await Call.Post(api, "stock-adjustments", $$"""{"reason":"Opening","warehouse":"{{stage.Shop.Warehouses[0]}}","lines":[{"product":"{{product}}","delta":{{Stock}}}]}""");
        await Call.Post(api, $"stock-adjustments/{adjustment.Id()}/confirm", "{}");
        return product;
    }
}
