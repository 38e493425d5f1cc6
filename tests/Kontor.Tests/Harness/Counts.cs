namespace Kontor.Tests.Harness;

/// <summary>How often a property or load test repeats itself: a little in every run, much with ./test --long.</summary>
public static class Counts
{
    public static bool Long { get; } = Environment.GetEnvironmentVariable("KONTOR_LONG") == "1";

    public static int Of(int usual, int thorough) => Long ? thorough : usual;
}
