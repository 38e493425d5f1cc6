namespace Kontor.Domain.Tax;

/// <summary>Whether the buyer in another member state counts as a business: only with a VAT number of a member state other than the seller's.</summary>
internal static class TaxableBuyer
{
    public static (bool IsTaxable, TaxStep Step) In(TaxSituation given, Func<string, bool> isEu)
    {
        var number = VatNumber.Parse(given.BuyerVatNumber);
        var against = !given.BuyerIsBusiness ? "A consumer."
            : string.IsNullOrWhiteSpace(given.BuyerVatNumber) ? "A business without a VAT number: treated as a consumer."
            : number is null ? "The VAT number is malformed: treated as a consumer."
            : !isEu(number.Country) ? $"The VAT number is of {number.Country}, not of a member state: treated as a consumer."
            : number.Country == given.SellerCountry ? $"The VAT number is of {number.Country}, the seller's own country: treated as a consumer."
            : null;
        var from = $"{(given.BuyerIsBusiness ? "business" : "consumer")}, VAT number {(string.IsNullOrWhiteSpace(given.BuyerVatNumber) ? "none" : given.BuyerVatNumber)}";
        return (against is null, new TaxStep("Who buys?", from, against ?? $"A business with the VAT number {number}."));
    }
}
