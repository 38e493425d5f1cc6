namespace Kontor.Domain.Parties;

/// <summary>The languages that papers and screens speak.</summary>
public static class Languages
{
    /// <summary>ISO 639-1; the first is spoken where nothing else is known.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["en", "fi", "nl", "fr"];
}
