using System.Globalization;

namespace Kontor.Bench;

/// <summary>W10: from the start of the published server to its first answered request, on an empty embedded database.</summary>
internal sealed class ReadyToAnswer : Workload
{
    public override string Name => "W10";

    public override async Task Run(Stage stage)
    {
        await using var books = new SqliteBooks();
        var took = new List<double>();
        var memory = new List<double>();
        for (var run = 0; run < stage.Settings.Runs; run++)
        {
            var name = await books.Create(string.Create(CultureInfo.InvariantCulture, $"w10-{run}"));
            await using var server = await KontorServer.Start(stage.Settings, books.Setting(name));
            took.Add(server.FirstAnswer.TotalSeconds);
            memory.Add(server.Memory.Now);
        }

        var median = took.Order().ElementAt(took.Count / 2);
        stage.Report.Bar(Name, "first answer < 2 s", string.Create(CultureInfo.InvariantCulture, $"{median:0.00} s, {memory.Average():0} MiB then"), median < 2);
    }
}
