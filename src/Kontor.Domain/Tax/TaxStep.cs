namespace Kontor.Domain.Tax;

/// <summary>One step on the way to a tax decision, for the people who ask why.</summary>
/// <param name="Asked">The question, such as <c>Where does it go?</c></param>
/// <param name="Given">What it was answered from, such as <c>seller FI, ship-to DE</c>.</param>
/// <param name="Says">The answer.</param>
public sealed record TaxStep(string Asked, string Given, string Says);
