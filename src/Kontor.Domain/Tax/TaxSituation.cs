namespace Kontor.Domain.Tax;

/// <summary>All that decides how one line is taxed. Countries are ISO 3166 codes, such as <c>GR</c>.</summary>
public sealed record TaxSituation
{
    /// <summary>Where the seller is established, and where the goods leave.</summary>
    public required string SellerCountry { get; init; }

    /// <summary>The seller declares the tax of other member states through the One-Stop Shop.</summary>
    public bool SellerUsesOss { get; init; }

    /// <summary>The seller's VAT number.</summary>
    public string? SellerVatNumber { get; init; }

    /// <summary>Where the goods go; this decides for goods, not the billing address (rule 9).</summary>
    public string? ShipToCountry { get; init; }

    /// <summary>Where the buyer is established; this decides for services.</summary>
    public string? BillToCountry { get; init; }

    /// <summary>The buyer buys as a business.</summary>
    public bool BuyerIsBusiness { get; init; }

    /// <summary>The buyer's VAT number as it was given; a malformed one counts as none.</summary>
    public string? BuyerVatNumber { get; init; }

    /// <summary>How the product is taxed at home.</summary>
    public TaxClass Class { get; init; }

    /// <summary>What is sold.</summary>
    public SupplyKind Supply { get; init; }

    /// <summary>The day of the tax point, which decides the rate (rule 8).</summary>
    public required DateOnly TaxPoint { get; init; }
}
