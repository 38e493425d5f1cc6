using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Kontor.Bench;

/// <summary>W8: the Online Retail file, line by line into orders.</summary>
internal sealed class ImportFile : Workload
{
    private const string Database = "w8";

    public override string Name => "W8";

    public override async Task Run(Stage stage)
    {
        if (!File.Exists(stage.Settings.RetailFile))
        {
            stage.Report.Note($"W8 was left out: there is no file {stage.Settings.RetailFile}; name one by --retail.");
            return;
        }

        var (runs, floors) = (new List<Measured>(), new List<Measured>());
        for (var run = 0; run < stage.Settings.Runs; run++)
        {
            await stage.Books.Copy(Shop.Template, Database);
            await using (var server = await KontorServer.Start(stage.Settings, stage.Books.Setting(Database)))
            {
                runs.Add(await Import(stage, server));
            }

            floors.Add(await FloorImport.Run(stage, Database, runs[^1].Items));
            await stage.Books.Drop(Database);
        }

        var line = stage.Report.Add(Name, "lines of the Online Retail file", 1, runs, floors);
        stage.Report.Bar(Name, "≥ 5,000 lines/s", string.Create(CultureInfo.InvariantCulture, $"{line.PerSecond:0}"), line.PerSecond >= 5_000);
    }

    private static async Task<Measured> Import(Stage stage, KontorServer server)
    {
        var (asking, database, clock) = (server.Cpu, stage.Books.Cpu(), Stopwatch.StartNew());
        using var file = new ByteArrayContent(await File.ReadAllBytesAsync(stage.Settings.RetailFile));
        using var answer = await server.Client.PostAsync(new Uri("imports?profile=online-retail&create=true&fileName=retail.csv", UriKind.Relative), file);
        var text = await answer.Content.ReadAsStringAsync();
        var id = answer.StatusCode == HttpStatusCode.Created
            ? System.Text.Json.JsonDocument.Parse(text).RootElement.Id()
            : throw new InvalidOperationException($"The import was answered {(int)answer.StatusCode}: {text}");
        while (clock.Elapsed < TimeSpan.FromMinutes(3))
        {
            var import = await Call.Get(server.Client, $"imports/{id}");
            var state = import.GetProperty("state").GetString();
            if (state == "Done")
            {
                var rows = import.GetProperty("rowsTotal").GetInt32();
                return new Measured(rows, clock.Elapsed, server.Cpu - asking, stage.Books.Cpu() - database, 0, 0);
            }

            if (state is "Failed" or "Stopped")
            {
                throw new InvalidOperationException($"The import is {state}: {import}");
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("The import is not done after three minutes.");
    }
}
