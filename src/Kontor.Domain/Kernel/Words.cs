using System.Globalization;
using System.Text;

namespace Kontor.Domain.Kernel;

/// <summary>Turns the names of types into the words of paths and sentences.</summary>
public static class Words
{
    /// <summary><c>PurchaseOrder</c> → <c>purchase-order</c>.</summary>
    public static string Kebab(string name) => Joined(name, '-');

    /// <summary><c>PurchaseOrder</c> → <c>purchase order</c>.</summary>
    public static string Spaced(string name) => Joined(name, ' ');

    /// <summary><c>purchase order</c> → <c>Purchase order</c>.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary><c>ConfirmShipment</c> of a <c>Shipment</c> → <c>confirm</c>; <c>MarkOrderDelivered</c> → <c>mark-delivered</c>.</summary>
    public static string Verb(string act, string document) =>
        Kebab(act.IndexOf(document, StringComparison.Ordinal) is var at and >= 0 ? act.Remove(at, document.Length) : act);

    /// <summary><c>draft, created</c> → <c>draft or created</c>.</summary>
    public static string Or(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} or {all[^1]}";
    }

    /// <summary>A number as sentences write it, whatever the server's own habits: <c>1.5</c>.</summary>
    public static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Joined(string name, char separator)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
            {
                words.Append(separator);
            }

            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
