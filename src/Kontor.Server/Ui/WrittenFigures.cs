using System.Reflection;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Ui;

/// <summary>The numbers of a document as people write them.</summary>
public static class WrittenFigures
{
    /// <summary>Money with its currency where the document has one; what is a rate or a percentage stays a number.</summary>
    public static string Figure(this Phrases phrases, Document document, string name, decimal number) =>
        !name.EndsWith("Percent", StringComparison.Ordinal) && name != "exchangeRate" && CurrencyOf(document) is { } currency ? phrases.Money(number, currency) : phrases.Number(number);

    private static string? CurrencyOf(Document document) =>
        document.GetType().GetProperty("Currency", BindingFlags.Public | BindingFlags.Instance)?.GetValue(document) is string { Length: 3 } code ? code : null;
}
