using System.Text.RegularExpressions;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Server.Http;
using Kontor.Server.Ui;
using Kontor.Tests.House;
using Xunit;

namespace Kontor.Tests.Browser;

public sealed partial class TheWordsOfTheScreens
{
    private static readonly Phrases English = Phrases.In("en");

    [Fact]
    public void Are_the_same_in_every_language()
    {
        var gaps =
            from language in Languages.Codes
            let phrases = Phrases.In(language)
            from key in English.All.Keys.Union(phrases.All.Keys)
            where !phrases.Has(key) || !English.Has(key) || phrases[key].Length == 0 || Places(phrases[key]) != Places(English[key])
            select $"{language}: {key}";

        FormatRules.AssertNone(gaps);
    }

    [Fact]
    public void Are_there_for_every_key_that_a_screen_names()
    {
        var unknown =
            from file in SourceFile.Below("src/Kontor.Server")
            from found in Key().Matches(file.Text)
            let key = found.Groups[1].Value
            where !key.Contains('{', StringComparison.Ordinal) && !English.Has(key)
            select $"{file.Path}: {key}";

        FormatRules.AssertNone(unknown);
    }

    [Fact]
    public void Name_every_kind_act_and_state()
    {
        var unsaid =
            from table in Lifecycles.All
            from key in table.Rows.Select(row => English.Has($"{table.Plural}.{row.Verb}") ? $"{table.Plural}.{row.Verb}" : $"verb.{row.Verb}")
                .Concat(table.States.Select(state => $"{table.Kind.GetProperty("State")!.PropertyType.Name}.{state}"))
                .Append($"noun.{table.Plural}")
            where !English.Has(key)
            select key;

        FormatRules.AssertNone(unsaid.Distinct());
    }

    [Fact]
    public void Name_every_field_that_a_form_asks_for()
    {
        var unsaid =
            from table in Lifecycles.All
            from row in table.Rows
            where row.By == Who.Anyone && !row.Act.IsAssignableTo(typeof(IFromFile))
            from field in Shape.Of(row.Act).Fields.Keys
            where field is not ("convertToCode" or "delivered" or "amount" or "split" or "confirm" or "product") && !English.Has($"field.{field}")
            select $"{row.Act.Name}: field.{field}";

        FormatRules.AssertNone(unsaid.Distinct());
    }

    private static string Places(string text) => string.Concat(Place().Matches(text).Select(found => found.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("""(?:\bT|\bphrases)(?:\[|\.With\()"([^"]+)"[\],)]""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
