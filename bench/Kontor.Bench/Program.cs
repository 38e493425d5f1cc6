using Kontor.Bench;

// The bench of docs/performance.md: every workload against the real server in a process of its own, and the floor beside it.
if (Settings.Parse(args) is not { } settings)
{
    Console.Error.WriteLine(Settings.Help);
    return 2;
}

await using var books = Books.Of(settings);
await using var shop = await Shop.Build(books, settings);
var report = new Report(settings);
foreach (var workload in Workload.All.Where(workload => settings.Wants(workload.Name)))
{
    await workload.Run(new Stage(settings, books, shop, report));
}

report.Print(Console.Out);
await report.Write(settings.Json);
return report.IsWhole ? 0 : 1;
