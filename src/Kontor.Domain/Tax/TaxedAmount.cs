namespace Kontor.Domain.Tax;

/// <summary>An amount without tax, and how it is taxed: the net of a line, an allowance or a charge.</summary>
public readonly record struct TaxedAmount(decimal Amount, TaxKey Key);
