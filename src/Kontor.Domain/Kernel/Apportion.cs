namespace Kontor.Domain.Kernel;

/// <summary>Divides a whole into parts that add up to it exactly.</summary>
public static class Apportion
{
    /// <summary>Gives each weight its share, floored to the unit, and the left-over units to the largest remainders, earlier parts first.</summary>
    /// <param name="whole">A multiple of the unit; may be negative.</param>
    /// <param name="weights">Not negative; when all are zero the parts are equal.</param>
    /// <param name="unit">The smallest amount, such as 0.01.</param>
    public static IReadOnlyList<decimal> ByLargestRemainder(decimal whole, IReadOnlyList<decimal> weights, decimal unit)
    {
        if (weights.Count == 0)
        {
            return [];
        }

        var sign = whole < 0 ? -1 : 1;
        var units = Math.Abs(whole) / unit;
        var total = weights.Sum();
        var shares = weights.Select(weight => total == 0 ? units / weights.Count : units * weight / total).ToArray();
        var parts = shares.Select(decimal.Floor).ToArray();
        var left = (int)(units - parts.Sum());
        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(i => shares[i] - parts[i]).ThenBy(i => i).Take(left))
        {
            parts[index]++;
        }

        return [.. parts.Select(part => sign * part * unit)];
    }
}
