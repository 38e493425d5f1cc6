namespace Kontor.Domain.Tax;

/// <summary>One of the parts in which a document is billed.</summary>
/// <param name="LineNets">What each line of the document has in this part, in the order of the lines; 0 where it has nothing.</param>
/// <param name="Tax">The part's totals; its line taxes are in the same order.</param>
public sealed record TaxedPart(IReadOnlyList<decimal> LineNets, DocumentTax Tax);
