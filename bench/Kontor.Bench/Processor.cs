using System.Globalization;

namespace Kontor.Bench;

/// <summary>How long processes have computed, as the kernel counts it: on a busy machine the figure to trust.</summary>
internal static class Processor
{
    private const double TicksPerSecond = 100;

    /// <summary>User and system time of one process and its threads.</summary>
    public static TimeSpan Of(int pid) => Stat(pid) is { } stat ? Time(stat, 11, 12) : TimeSpan.Zero;

    /// <summary>The same with its children, those that have ended among them.</summary>
    public static TimeSpan WithChildren(int pid)
    {
        var own = Stat(pid) is { } stat ? Time(stat, 11, 12, 13, 14) : TimeSpan.Zero;
        return Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? Stat(id) : null)
            .Where(child => child is not null && child[1] == pid.ToString(CultureInfo.InvariantCulture))
            .Aggregate(own, (sum, child) => sum + Time(child!, 11, 12));
    }

    public static int ParentOf(int pid) => int.Parse(Stat(pid)![1], CultureInfo.InvariantCulture);

    /// <summary>What a process holds in memory now, and the most it ever held; in MiB.</summary>
    public static (double Now, double Most) Memory(int pid)
    {
        var lines = File.ReadAllLines($"/proc/{pid}/status");
        return (Field("VmRSS:"), Field("VmHWM:"));

        double Field(string name) =>
            double.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>The fields after the name in brackets: state, parent, and so on.</summary>
    private static string[]? Stat(int pid)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{pid}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null; // It has ended meanwhile.
        }
    }

    private static TimeSpan Time(string[] stat, params int[] fields) =>
        TimeSpan.FromSeconds(fields.Sum(field => long.Parse(stat[field], CultureInfo.InvariantCulture)) / TicksPerSecond);
}
