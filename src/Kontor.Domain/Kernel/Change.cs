namespace Kontor.Domain.Kernel;

/// <summary>What a field becomes when a body is applied: not sent means unchanged, an empty text clears.</summary>
public static class Change
{
    /// <summary>A text that is always there.</summary>
    public static string Text(string before, string? given) => given is null ? before : given.Trim();

    /// <summary>A text that may be missing.</summary>
    public static string? Optional(string? before, string? given) =>
        given is null ? before : string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    /// <summary>How a body says that a day goes: no document has this one.</summary>
    public static DateOnly Cleared => DateOnly.MinValue;

    /// <summary>A day that may be missing.</summary>
    public static DateOnly? Day(DateOnly? before, DateOnly? given) => given is null ? before : given == Cleared ? null : given;

    /// <summary>A code of letters and digits, kept in capitals and without spaces, such as a VAT number.</summary>
    public static string? Code(string? before, string? given) =>
        Optional(before, given?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
}
