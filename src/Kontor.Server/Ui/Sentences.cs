using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Ui;

/// <summary>
/// Says again, in the language of the person, what a rule has said in English: by the sentence among the words (<c>told.…</c>) that it fits,
/// with its figures as people of this language write them.
/// </summary>
public static partial class Sentences
{
    private const string Prefix = "told.";
    private const string OfField = "told.fault.";

    private static readonly FrozenDictionary<string, string> Whole = Phrases.In("en").All
        .Where(word => word.Key.StartsWith(Prefix, StringComparison.Ordinal) && !word.Value.Contains('{', StringComparison.Ordinal))
        .ToFrozenDictionary(word => word.Value, word => word.Key);

    /// <summary>Those with the most words of their own come first: they fit the closest.</summary>
    private static readonly (string Key, string Word, Regex Pattern)[] Templates =
    [
        .. Phrases.In("en").All.Where(word => word.Key.StartsWith(Prefix, StringComparison.Ordinal) && word.Key != "told.list.or" && word.Value.Contains('{', StringComparison.Ordinal))
            .OrderByDescending(word => Gap().Replace(word.Value, "").Length).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => (word.Key, Gap().Split(word.Value).MaxBy(part => part.Length)!, Pattern(word.Value))),
    ];

    /// <summary>The sentence in this language; as it was said where nobody has translated it.</summary>
    public static string Told(this Phrases phrases, string sentence) => phrases.Told(sentence, Prefix);

    /// <summary>The subject of something to do: what the house writes itself in this language, what people write as they wrote it.</summary>
    public static string Subject(this Phrases phrases, string subject) => phrases.Told(subject, "told.refund");

    private static string Told(this Phrases phrases, string sentence, string among)
    {
        if (among == Prefix && Whole.TryGetValue(sentence, out var same))
        {
            return phrases[same];
        }

        foreach (var (key, word, pattern) in Templates)
        {
            if (key.StartsWith(among, StringComparison.Ordinal) && sentence.Contains(word, StringComparison.Ordinal) && pattern.Match(sentence) is { Success: true } found)
            {
                object?[] values = [.. found.Groups.Values.Where(group => group.Name[0] == 'p').OrderBy(group => group.Name, StringComparer.Ordinal).Select(group => Value(phrases, group.Value, key))];
                return phrases.With(key, values);
            }
        }

        return sentence;
    }

    /// <summary>Several sentences, each in this language.</summary>
    public static string ToldEach(this Phrases phrases, string sentences) =>
        string.Join(" ", sentences.TrimEnd('.').Split(". ").Select(one => phrases.Told(one + ".")));

    /// <summary>The parts of a fact that are set off by commas, each in this language.</summary>
    public static string ToldParts(this Phrases phrases, string given) =>
        string.Join("; ", given.Split("; ").Select(part => string.Join(", ", part.Split(", ").Select(one => Value(phrases, phrases.Told(one), "")))));

    private static string Value(Phrases phrases, string value, string key)
    {
        if (Money().Match(value) is { Success: true } money)
        {
            return phrases.Money(decimal.Parse(money.Groups[1].Value, CultureInfo.InvariantCulture), money.Groups[2].Value);
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day))
        {
            return phrases.Day(day);
        }

        return value switch
        {
            _ when Figure().IsMatch(value) => phrases.Number(decimal.Parse(value, CultureInfo.InvariantCulture)),
            _ when Whole.TryGetValue(value, out var same) => phrases[same],
            _ when key.StartsWith(OfField, StringComparison.Ordinal) => Label(phrases, value),
            _ when Choice().Match(value) is { Success: true } either => phrases.With("told.list.or", either.Groups[1].Value, either.Groups[2].Value),
            _ => value,
        };
    }

    /// <summary>A field by its path or as sentences call it: <c>lines[0].quantity</c> and <c>Billing email</c> → the label that stands above it.</summary>
    private static string Label(Phrases phrases, string called)
    {
        var words = called[(called.LastIndexOf('.') + 1)..].Split(' ');
        var name = string.Concat(words.Select((word, at) => at == 0 ? char.ToLowerInvariant(word[0]) + word[1..] : Words.Sentence(word)));
        return phrases.Has($"field.{name}") ? phrases[$"field.{name}"] : called;
    }

    private static Regex Pattern(string template)
    {
        var seen = new HashSet<string>();
        var parts = Gap().Split(template);
        var gaps = Gap().Matches(template).Select(gap => $"p{gap.Value[1]}").ToList();
        return new Regex("^" + string.Concat(parts.Select((part, at) => Regex.Escape(part) + (at == gaps.Count ? "" : seen.Add(gaps[at]) ? $"(?<{gaps[at]}>.+?)" : $"\\k<{gaps[at]}>"))) + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Gap();

    [GeneratedRegex("^(-?[0-9]+(?:\\.[0-9]+)?) ([A-Z]{3})$")]
    private static partial Regex Money();

    [GeneratedRegex("^-?[0-9]+(?:\\.[0-9]+)?$")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^([\w-]+(?:, [\w-]+)*) or ([\w-]+)$")]
    private static partial Regex Choice();
}
