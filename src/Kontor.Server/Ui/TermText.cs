using Kontor.Domain.Parties;

namespace Kontor.Server.Ui;

/// <summary>A payment term in words: <c>30 days net, end of month</c>.</summary>
public static class TermText
{
    public static string Term(this Phrases phrases, AgreedTerm? term, int days)
    {
        var rule = term ?? new AgreedTerm("", days);
        string?[] parts =
        [
            rule is { Days: 0, EndOfMonth: true } or { Days: 0, DayOfMonth: not null } ? null : phrases.With("term.days", rule.Days),
            rule.EndOfMonth ? phrases["term.end-of-month"] : null,
            rule.DayOfMonth is { } day ? phrases.With("term.day-of-month", day) : null,
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }
}
