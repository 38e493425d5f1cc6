using System.Globalization;
using System.Text.Json;

namespace Kontor.Bench;

/// <summary>The table, and the same as JSON.</summary>
internal sealed class Report(Settings settings)
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly List<Line> lines = [];
    private readonly List<Goal> bars = [];
    private readonly List<string> notes = [];

    /// <summary>Nothing that was acknowledged was missing afterwards.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Notes the runs of a workload and of its floor; the medians are told.</summary>
    public Line Add(string workload, string item, int clients, IReadOnlyList<Measured> runs, IReadOnlyList<Measured>? floor)
    {
        var line = new Line(
            workload, item, clients,
            Measured.Median(runs, run => run.PerSecond), Measured.Median(runs, run => run.P50), Measured.Median(runs, run => run.P95),
            Measured.Median(runs, run => run.AskingMs), Measured.Median(runs, run => run.DatabaseMs),
            floor is null ? null : Measured.Median(floor, run => run.PerSecond),
            floor is null ? null : Measured.Median(floor, run => run.AskingMs),
            floor is null ? null : Measured.Median(floor, run => run.DatabaseMs));
        lines.Add(line);
        Console.Error.WriteLine(Text(line));
        return line;
    }

    /// <summary>How fast a workload was, when it was measured in this call.</summary>
    public double? Rate(string workload, int clients) => lines.Find(line => line.Workload == workload && line.Clients == clients)?.PerSecond;

    public void Bar(string workload, string asked, string found, bool isMet) => bars.Add(new Goal(workload, asked, found, isMet));

    public void Note(string text) => notes.Add(text);

    /// <summary>Says when the books do not hold what was acknowledged.</summary>
    public void Check(string what, long wanted, long found)
    {
        if (wanted != found)
        {
            IsWhole = false;
            notes.Add($"NOT WHOLE: {what}: {wanted} expected, {found} found.");
        }
    }

    public void Print(TextWriter to)
    {
        to.WriteLine($"{"",-4} {"item",-28} {"clients",7} {"per s",9} {"p50 ms",8} {"p95 ms",8} {"server",8} {"database",8} {"CPU ms",8} {"floor/s",9} {"its CPU",8} {"of floor",8}");
        foreach (var line in lines)
        {
            to.WriteLine(Text(line));
        }

        foreach (var bar in bars)
        {
            to.WriteLine($"{bar.Workload,-4} {(bar.IsMet ? "met " : "NOT ")} {bar.Asked}: {bar.Found}");
        }

        foreach (var note in notes)
        {
            to.WriteLine(note);
        }
    }

    public async Task Write(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { settings.Engine, settings.Orders, settings.Runs, settings.Count, lines, bars, notes }, Json));
    }

    private static string Text(Line line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{line.Workload,-4} {line.Item,-28} {line.Clients,7} {line.PerSecond,9:0.0} {line.P50,8:0.00} {line.P95,8:0.00} {line.Server,8:0.00} {line.Database,8:0.00} {line.Server + line.Database,8:0.00} {line.FloorPerSecond,9:0.0} {line.FloorClient + line.FloorDatabase,8:0.00} {line.OfFloor,8:0.00}");

    /// <summary>Medians; milliseconds of computing are for one item.</summary>
    internal sealed record Line(
        string Workload, string Item, int Clients, double PerSecond, double P50, double P95, double Server, double Database,
        double? FloorPerSecond, double? FloorClient, double? FloorDatabase)
    {
        /// <summary>The share of the floor's speed.</summary>
        public double? OfFloor => PerSecond / FloorPerSecond;
    }

    internal sealed record Goal(string Workload, string Asked, string Found, bool IsMet);
}
