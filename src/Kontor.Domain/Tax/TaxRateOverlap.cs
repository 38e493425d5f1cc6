using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>A region has one rate for a class on any day.</summary>
internal static class TaxRateOverlap
{
    public static void Refuse(TaxRate rate, IEnumerable<TaxRate> rates)
    {
        var other = rates.FirstOrDefault(other => other.Id != rate.Id
            && other.State == TaxRateState.Active
            && other.Region == rate.Region
            && other.Class == rate.Class
            && other.Validity().Overlaps(rate.Validity()));
        if (other is not null)
        {
            var until = other.ValidTo is { } last ? FormattableString.Invariant($"to {last:yyyy-MM-dd}") : "until further notice";
            throw new Refused("tax-rate-overlaps", FormattableString.Invariant(
                $"{rate.Region} has a {Words.Spaced(rate.Class.ToString())} rate of {other.Percent / 1.0000m} % from {other.ValidFrom:yyyy-MM-dd} {until}; end that one before the new one begins."));
        }
    }
}
