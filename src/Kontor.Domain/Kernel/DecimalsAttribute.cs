namespace Kontor.Domain.Kernel;

/// <summary>How many decimals a number is kept and read with, where four are too few, such as an exchange rate.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DecimalsAttribute(int most) : Attribute
{
    /// <summary>Of every number that does not say otherwise.</summary>
    public const int Usual = 4;

    public int Most { get; } = most;
}
