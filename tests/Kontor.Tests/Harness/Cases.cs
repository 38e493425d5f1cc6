using System.Globalization;
using Xunit;

namespace Kontor.Tests.Harness;

/// <summary>Random cases, each with a number of its own: KONTOR_CASE and that number run it alone, and a failing run tells several counterexamples.</summary>
public static class Cases
{
    private const int Most = 8;

    private static readonly int? One =
        int.TryParse(Environment.GetEnvironmentVariable("KONTOR_CASE"), CultureInfo.InvariantCulture, out var given) ? given : null;

    /// <summary>Whether a single case is repeated, so that nothing can be said of how often something happened.</summary>
    public static bool IsOne => One is not null;

    /// <summary>Lives so many cases and fails with the counterexamples that were found.</summary>
    public static async Task Each(int count, Func<int, Task> live)
    {
        var random = Seed.Random();
        var found = new List<string>();
        for (var round = One is null ? count : 1; round > 0 && found.Count < Most; round--)
        {
            var number = One ?? random.Next();
            try
            {
                await live(number);
            }
            catch (Exception fault)
            {
                found.Add($"KONTOR_CASE={number}\n{fault}");
                await Console.Error.WriteLineAsync(found[^1]); // A long run is not waited for.
            }
        }

        Assert.True(found.Count == 0, $"{found.Count} counterexamples:\n{string.Join("\n\n", found)}");
    }
}
