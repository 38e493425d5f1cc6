namespace Kontor.Domain.Kernel;

/// <summary>Why something cannot be done: one sentence for the clerk, one stable code for programs.</summary>
/// <param name="Code">Stable, in kebab-case, such as <c>shipment-empty</c>.</param>
/// <param name="Sentence">What is the matter and, where there is one, the way out.</param>
public sealed record Reason(string Code, string Sentence);
