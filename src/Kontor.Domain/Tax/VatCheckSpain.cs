namespace Kontor.Domain.Tax;

/// <summary>Spain: citizens and foreigners by a letter, legal persons by a digit or a letter.</summary>
internal static class VatCheckSpain
{
    private const string PersonLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    private const string LegalPersonLetters = "JABCDEFGHI";

    public static bool Fits(string number) => number[0] switch
    {
        >= '0' and <= '9' => Person(number[..8], number[8]),
        'X' or 'Y' or 'Z' => Person((char)(number[0] - 'X' + '0') + number[1..8], number[8]),
        'K' or 'L' or 'M' => Person(number[1..8], number[8]),
        _ => LegalPerson(number),
    };

    private static bool Person(string digits, char letter) => PersonLetters[(int)(VatCheck.Number(digits) % 23)] == letter;

    private static bool LegalPerson(string number)
    {
        var check = Enumerable.Range(0, 10).First(digit => VatCheck.Luhn(number[1..8] + digit));
        return char.IsDigit(number[8]) ? number[8] - '0' == check : LegalPersonLetters[check] == number[8];
    }
}
