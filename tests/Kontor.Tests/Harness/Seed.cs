using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace Kontor.Tests.Harness;

/// <summary>Random choices that can be repeated: KONTOR_SEED and the test's full name give the same ones again.</summary>
public static class Seed
{
    /// <summary>The seed of the whole run.</summary>
    public static uint Run { get; } =
        uint.TryParse(Environment.GetEnvironmentVariable("KONTOR_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : BitConverter.ToUInt32(RandomNumberGenerator.GetBytes(4));

    /// <summary>The random numbers of the running test; its output, shown when it fails, says how to repeat them.</summary>
    public static Random Random() => new(Number());

    /// <summary>The same as one number, for libraries that take a seed of their own.</summary>
    public static int Number()
    {
        var test = TestContext.Current.Test?.TestDisplayName ?? "";
        TestContext.Current.TestOutputHelper?.WriteLine($"Repeat with the same random choices: KONTOR_SEED={Run}");

        // string.GetHashCode differs from process to process.
        return BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{Run} {test}")));
    }
}
