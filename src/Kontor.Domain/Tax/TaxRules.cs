using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>The rules of the VAT directive for one situation, noting every step.</summary>
internal sealed class TaxRules(TaxSituation given, IReadOnlyList<TaxRegion> regions, IReadOnlyList<TaxRate> rates)
{
    private readonly List<TaxStep> steps = [];

    private string Seller => given.SellerCountry;

    private bool Goods => given.Supply == SupplyKind.Goods;

    public TaxDecision Decide()
    {
        if (Destination() is not { } destination)
        {
            return Refuse("tax-no-destination", "Where it goes is not known; give a delivery address or a billing address with its country.");
        }

        if (destination == Seller)
        {
            Note("Where is it taxed?", $"seller {Seller}, buyer {destination}", $"At home: {Seller} taxes it.");
            return AtRateOf(Seller);
        }

        if (!IsEu(Seller))
        {
            return Refuse("tax-seller-outside-eu", $"The seller is in {Seller}, outside the EU; only sales within {Seller} can be taxed, not one to {destination}.");
        }

        return IsEu(destination) ? WithinEu(destination) : OutOfEu(destination);
    }

    private string? Destination()
    {
        var (first, second) = Goods ? (given.ShipToCountry, given.BillToCountry) : (given.BillToCountry, given.ShipToCountry);
        var destination = string.IsNullOrWhiteSpace(first) ? second : first;
        Note(
            Goods ? "Where do the goods go?" : "Where is the buyer?",
            $"ship-to {Or(given.ShipToCountry)}, bill-to {Or(given.BillToCountry)}",
            string.IsNullOrWhiteSpace(destination) ? "Not known."
                : Goods ? $"To {destination}: for goods the delivery address decides." : $"In {destination}: for services the billing address decides.");
        return string.IsNullOrWhiteSpace(destination) ? null : destination;
    }

    private TaxDecision WithinEu(string destination)
    {
        Note("Does it leave the EU?", $"seller {Seller}, buyer {destination}", "No: it goes to another member state.");
        if (given.Class == TaxClass.Exempt)
        {
            return Exempt();
        }

        var (isTaxable, step) = TaxableBuyer.In(given, IsEu);
        steps.Add(step);
        return isTaxable ? WithoutTax(Goods ? TaxCategory.K : TaxCategory.AE) : ToConsumer(destination);
    }

    private TaxDecision OutOfEu(string destination)
    {
        Note("Does it leave the EU?", $"seller {Seller}, buyer {destination}", $"Yes: {destination} is outside the EU.");
        if (Goods)
        {
            return Untaxed(TaxCategory.G, "Goods leave the EU: an export without VAT.");
        }

        Note("Who buys?", given.BuyerIsBusiness ? "a business" : "a consumer", given.BuyerIsBusiness
            ? "A business: the service is supplied at its place."
            : given.Supply == SupplyKind.ElectronicServices ? "A consumer: an electronic service is supplied at his place." : $"A consumer: the service is supplied in {Seller}.");
        return given.BuyerIsBusiness || given.Supply == SupplyKind.ElectronicServices
            ? Untaxed(TaxCategory.O, "The supply is outside the scope of EU VAT.")
            : AtRateOf(Seller);
    }

    private TaxDecision WithoutTax(TaxCategory category)
    {
        var name = category == TaxCategory.K ? "An intra-community supply" : "A reverse charge";
        if (VatNumber.Parse(given.SellerVatNumber) is not { } number || number.Country != Seller)
        {
            return Refuse("tax-seller-vat-number", $"{name} needs the seller's own VAT number of {Seller}; enter it at the organisation (it is “{given.SellerVatNumber}”).");
        }

        return Untaxed(category, category == TaxCategory.K
            ? $"{name}: the goods go to a business in another member state, which declares the acquisition."
            : $"{name}: the buyer owes the tax where it is established.");
    }

    private TaxDecision ToConsumer(string destination)
    {
        if (given.Supply == SupplyKind.Services)
        {
            Note("Whose rate?", "a service to a consumer", $"The seller's: the service is supplied in {Seller}.");
            return AtRateOf(Seller);
        }

        Note("Whose rate?", given.SellerUsesOss ? "the seller uses the One-Stop Shop" : "the seller does not use the One-Stop Shop", given.SellerUsesOss
            ? $"The rate of {destination}."
            : $"The rate of {Seller}: below the threshold for distance sales the seller's country taxes.");
        return AtRateOf(given.SellerUsesOss ? destination : Seller);
    }

    private TaxDecision AtRateOf(string region)
    {
        if (given.Class == TaxClass.Exempt)
        {
            return Exempt();
        }

        if (given.Class == TaxClass.Zero)
        {
            return Untaxed(TaxCategory.Z, "The product's class is Zero: taxed at 0 %.");
        }

        var wanted = $"{region}, {Words.Spaced(given.Class.ToString())}, {Day(given.TaxPoint)}";
        if (rates.FirstOrDefault(rate => rate.AppliesTo(region, given.Class, given.TaxPoint)) is not { } found)
        {
            return Refuse(
                "tax-rate-missing",
                $"There is no {Words.Spaced(given.Class.ToString())} tax rate for {region} on {Day(given.TaxPoint)}; add one, or give the product another tax class.",
                wanted);
        }

        Note("Which rate?", wanted, FormattableString.Invariant($"{found.Percent / 1.0000m} %, valid from {found.ValidFrom:yyyy-MM-dd}."));
        return new TaxDecision(found.Percent == 0m ? TaxKey.Untaxed(TaxCategory.Z) : TaxKey.Standard(found.Percent), null, null, steps);
    }

    private TaxDecision Exempt() => Untaxed(TaxCategory.E, "The product's class is Exempt: no VAT by law.");

    private TaxDecision Untaxed(TaxCategory category, string says)
    {
        Note("Which category?", $"{Words.Spaced(given.Supply.ToString())}, {Words.Spaced(given.Class.ToString())}", says);
        return new TaxDecision(TaxKey.Untaxed(category), TaxExemption.Of(category), null, steps);
    }

    private TaxDecision Refuse(string code, string sentence, string wanted = "")
    {
        Note("Can it be decided?", wanted, sentence);
        return new TaxDecision(null, null, new Reason(code, sentence), steps);
    }

    private bool IsEu(string country) => regions.Any(region => region.Code == country && region.IsEu && region.State != TaxRegionState.Deleted);

    private void Note(string asked, string from, string says) => steps.Add(new TaxStep(asked, from, says));

    private static string Or(string? text) => string.IsNullOrWhiteSpace(text) ? "none" : text;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
