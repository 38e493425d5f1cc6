using System.Text.RegularExpressions;
using Xunit;

namespace Kontor.Tests.House;

/// <summary>The rules of form that the compiler does not check.</summary>
public sealed partial class FormatRules
{
    private static readonly IReadOnlyList<SourceFile> Product = SourceFile.Below("src");
    private static readonly IReadOnlyList<SourceFile> Everything = [.. Product, .. SourceFile.Below("tests"), .. SourceFile.Below("bench")];

    [Fact]
    public void No_file_of_the_product_is_longer_than_200_lines()
    {
        var lengthy =
            from file in Product
            where !file.Path.Contains("/Migrations/", StringComparison.Ordinal)
            let lines = file.Text.Count(character => character == '\n')
            where lines > 200
            select $"{file.Path}: {lines} lines";

        AssertNone(lengthy);
    }

    [Fact]
    public void Nothing_is_left_for_later() => AssertNone(Where(LeftForLater()));

    [Fact]
    public void No_test_is_switched_off() => AssertNone(Where(SwitchedOff()));

    [Fact]
    public void Lines_end_clean() => AssertNone(Where(Untidy()));

    [Fact]
    public void Files_end_with_one_line_end() =>
        AssertNone(Everything
            .Where(file => !file.Text.EndsWith('\n') || file.Text.EndsWith("\n\n", StringComparison.Ordinal))
            .Select(file => file.Path));

    [Fact]
    public void No_path_of_one_machine_is_named() => AssertNone(Where(OfOneMachine()));

    /// <summary>Names every offender: a list cut short would have to be asked for again.</summary>
    internal static void AssertNone(IEnumerable<string> offenders)
    {
        var all = string.Join('\n', offenders);
        Assert.True(all.Length == 0, all);
    }

    private static IEnumerable<string> Where(Regex rule) =>
        from file in Everything
        from found in rule.Matches(file.Text)
        select $"{file.Path} line {file.Text[..found.Index].Count(character => character == '\n') + 1}: {found.Value.Trim()}";

    // The brackets keep these rules from finding themselves.
    [GeneratedRegex(@"\b(TOD[O]|FIXM[E]|HAC[K]|XX[X])\b|NotImplementedExceptio[n]")]
    private static partial Regex LeftForLater();

    [GeneratedRegex("""\bSkip\s*=\s*["]""")]
    private static partial Regex SwitchedOff();

    [GeneratedRegex(@"[ \t\r]+\n|\t")]
    private static partial Regex Untidy();

    [GeneratedRegex(@"(?<![A-Za-z.])/(work|farm|root|home)[/]")]
    private static partial Regex OfOneMachine();
}
