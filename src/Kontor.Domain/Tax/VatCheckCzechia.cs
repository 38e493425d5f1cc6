namespace Kontor.Domain.Tax;

/// <summary>Czechia: eight digits are a company; nine or ten are a person by the day of birth, or by a special number that begins with 6.</summary>
internal static class VatCheckCzechia
{
    public static bool Fits(string digits) => digits.Length switch
    {
        8 => digits[0] != '9' && Company(digits) == digits[7] - '0',
        9 => digits[0] == '6' ? Special(digits) : BornBefore1954(digits),
        _ => Born(digits),
    };

    private static int Company(string digits) => (11 - (VatCheck.Sum(digits, [8, 7, 6, 5, 4, 3, 2]) % 11)) switch { 10 => 0, 11 => 1, var check => check };

    private static bool Special(string digits) => (8 + (VatCheck.Sum(digits[1..], [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 == digits[8] - '0';

    /// <summary>These have no check digit.</summary>
    private static bool BornBefore1954(string digits) => VatCheck.Number(digits[..2]) < 54 && Date(digits);

    private static bool Born(string digits) =>
        Date(digits) && (VatCheck.Number(digits) % 11 == 0 || (VatCheck.Number(digits[..9]) % 11 == 10 && digits[9] == '0'));

    /// <summary>The month is raised by 50 for women, and by 20 more when a day has run out of numbers.</summary>
    private static bool Date(string digits) =>
        VatCheck.Number(digits[2..4]) % 50 is (>= 1 and <= 12) or (>= 21 and <= 32) && VatCheck.Number(digits[4..6]) is >= 1 and <= 31;
}
