using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>What is not billed yet of one category and rate.</summary>
public readonly record struct TaxRemainder(decimal Base, decimal Tax)
{
    internal decimal TaxOf(Currency currency, TaxKey key, decimal taxable)
    {
        if (taxable == Base)
        {
            return Tax;
        }

        var tax = DocumentTax.Rounded(currency, key, taxable);

        // Only a part inside what is left is capped: one beyond it, or against it, is taxed by law as it is.
        var inside = Math.Sign(taxable) == Math.Sign(Base) && Math.Abs(taxable) < Math.Abs(Base);
        return !inside ? tax
            : Math.Sign(Tax) * Math.Sign(Base) < 0 || Tax == 0m ? 0m
            : Math.Abs(tax) > Math.Abs(Tax) ? Tax : tax;
    }
}
