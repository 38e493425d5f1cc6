namespace Kontor.Domain.Tax;

/// <summary>The check digits of VAT numbers whose arithmetic is more than a weighted sum.</summary>
internal static class VatCheck
{
    private static readonly int[] CyprusOdd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];

    public static int Sum(string digits, int[] weights) => weights.Select((weight, i) => weight * (digits[i] - '0')).Sum();

    public static long Number(string digits) => long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    public static bool Luhn(string digits) => digits.Reverse().Select((c, i) => i % 2 == 0 ? c - '0' : DigitSum(2 * (c - '0'))).Sum() % 10 == 0;

    /// <summary>ISO 7064 MOD 11,10.</summary>
    public static bool Mod11And10(string digits)
    {
        var product = 10;
        foreach (var digit in digits[..^1])
        {
            var sum = (digit - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }

        return (11 - product) % 10 == digits[^1] - '0';
    }

    public static bool Austria(string number)
    {
        var sum = number[1..8].Select((c, i) => i % 2 == 0 ? c - '0' : DigitSum(2 * (c - '0'))).Sum();
        return (10 - ((sum + 4) % 10)) % 10 == number[8] - '0';
    }

    public static bool Belgium(string digits) => 97 - (Number(digits[..8]) % 97) == Number(digits[8..]);

    public static bool Cyprus(string number)
    {
        var sum = number[..8].Select((c, i) => i % 2 == 0 ? CyprusOdd[c - '0'] : c - '0').Sum();
        return 'A' + (sum % 26) == number[8];
    }

    /// <summary>Keys with a letter are accepted as they are: their arithmetic is not published.</summary>
    public static bool France(string number) =>
        !char.IsDigit(number[0]) || !char.IsDigit(number[1]) || ((Number(number[2..]) * 100) + 12) % 97 == Number(number[..2]);

    /// <summary>Numbers since 2010 are off by 55; departments (GD) and health authorities (HA) have no check digits.</summary>
    public static bool UnitedKingdom(string number)
    {
        if (!char.IsDigit(number[0]))
        {
            return true;
        }

        var serial = Number(number[..7]);
        var sum = Sum(number, [8, 7, 6, 5, 4, 3, 2]) + (int)Number(number[7..9]);
        var old = sum % 97 == 0 && serial is > 0 and < 9990001 and not (>= 100000 and <= 999999) and not (>= 9490001 and <= 9700000);
        return old || ((sum + 55) % 97 == 0 && serial > 1000000);
    }

    public static bool Ireland(string number)
    {
        // Until 2013 the second place could be a letter or a sign; the serial then begins with the five digits after it.
        var digits = char.IsDigit(number[1]) ? number[..7] : "0" + number[2..7] + number[0];
        var second = number.Length == 9 && number[8] != 'W' ? number[8] - 'A' + 1 : 0;
        var rest = (Sum(digits, [8, 7, 6, 5, 4, 3, 2]) + (9 * second)) % 23;
        return number[7] == (rest == 0 ? 'W' : 'A' + rest - 1);
    }

    public static bool Italy(string digits)
    {
        var office = Number(digits[7..10]);
        return Number(digits[..7]) != 0 && office is (>= 1 and <= 100) or 120 or 121 or 888 or 999 && Luhn(digits);
    }

    public static bool Lithuania(string digits)
    {
        var places = Enumerable.Range(0, digits.Length - 1);
        var rest = Sum(digits, [.. places.Select(i => (i % 9) + 1)]) % 11;
        rest = rest == 10 ? Sum(digits, [.. places.Select(i => ((i + 2) % 9) + 1)]) % 11 % 10 : rest;
        return rest == digits[^1] - '0';
    }

    /// <summary>Only those of companies have a check digit to hold them against; those of persons are dates or begin with 32.</summary>
    public static bool Latvia(string digits)
    {
        if (digits[0] < '4')
        {
            return true;
        }

        var rest = 3 - (Sum(digits, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6]) % 11);
        return rest != -1 && (rest < -1 ? rest + 11 : rest) == digits[10] - '0';
    }

    /// <summary>Those of companies by the eleven test; since 2020 those of persons by ISO 7064 MOD 97-10 over the whole number.</summary>
    public static bool Netherlands(string number) =>
        Sum(number, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 == number[8] - '0' || Number($"2321{number[..9]}11{number[10..]}") % 97 == 1;

    private static int DigitSum(int number) => (number / 10) + (number % 10);
}
