namespace Kontor.Server.Http;

/// <summary>A filter of a list, as it stands in the URL.</summary>
/// <param name="Name">Such as <c>customer</c>.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Says">In words.</param>
/// <param name="Choices">The words it knows, when it is a choice.</param>
public sealed record ListFilter(string Name, ListFilterKind Kind, string Says, IReadOnlyList<string> Choices);

/// <summary>What the value of a filter is.</summary>
public enum ListFilterKind
{
    Text,
    Identity,
    Day,
    Number,
    Flag,

    /// <summary>One or several words of a fixed set, separated by commas.</summary>
    Choice,
}
