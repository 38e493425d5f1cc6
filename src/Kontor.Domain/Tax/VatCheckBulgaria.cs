namespace Kontor.Domain.Tax;

/// <summary>Bulgaria: nine digits are a company; ten are a citizen, a foreigner or another.</summary>
internal static class VatCheckBulgaria
{
    public static bool Fits(string digits) => digits.Length == 9 ? Company(digits) : Citizen(digits) || Foreigner(digits) || Other(digits);

    private static bool Company(string digits)
    {
        var rest = VatCheck.Sum(digits, [1, 2, 3, 4, 5, 6, 7, 8]) % 11;
        rest = rest == 10 ? VatCheck.Sum(digits, [3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 : rest;
        return rest == digits[8] - '0';
    }

    /// <summary>The month is raised by 20 for births before 1900, by 40 since 2000.</summary>
    private static bool Citizen(string digits)
    {
        var month = VatCheck.Number(digits[2..4]) % 20;
        return month is >= 1 and <= 12
            && VatCheck.Number(digits[4..6]) is >= 1 and <= 31
            && VatCheck.Sum(digits, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == digits[9] - '0';
    }

    private static bool Foreigner(string digits) => VatCheck.Sum(digits, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == digits[9] - '0';

    private static bool Other(string digits) => (11 - (VatCheck.Sum(digits, [4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11 == digits[9] - '0';
}
