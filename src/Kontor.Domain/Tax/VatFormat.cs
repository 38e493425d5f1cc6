using System.Text.RegularExpressions;

namespace Kontor.Domain.Tax;

/// <summary>The form of a country's VAT numbers, and the arithmetic of their check digits.</summary>
internal sealed class VatFormat(string pattern, Func<string, bool> check)
{
    private readonly Regex form = new($"^(?:{pattern})$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript);

    public bool Fits(string national) => form.IsMatch(national) && check(national);
}
