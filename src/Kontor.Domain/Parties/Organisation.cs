using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

public enum OrganisationState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>Ourselves: the company that sells, in whose name and number papers are issued.</summary>
public sealed class Organisation : Document<Organisation, OrganisationState>, IReference
{
    internal Organisation()
    {
    }

    public string Name { get; internal set; } = "";

    /// <summary>The number in the trade register.</summary>
    public string? CompanyId { get; internal set; }

    /// <summary>Nothing when not registered for VAT.</summary>
    public string? VatId { get; internal set; }

    /// <summary>Where it is taxed by default; ISO 3166-1.</summary>
    public string Country { get; internal set; } = "";

    public Address Address { get; internal set; } = null!;

    /// <summary>In which books are kept and prices are set; ISO 4217.</summary>
    public string Currency { get; internal set; } = "";

    /// <summary>Whose calendar the business days follow (rule 24); IANA, such as <c>Europe/Helsinki</c>.</summary>
    public string TimeZone { get; internal set; } = "";

    public string? Email { get; internal set; }

    public string? Iban { get; internal set; }

    /// <summary>Registered for the one-stop shop: consumers elsewhere in the EU pay their own country's rate.</summary>
    public bool OssRegistered { get; internal set; }

    /// <summary>What advances are billed as, by payment method (W15).</summary>
    public IReadOnlyList<AdvanceProduct> AdvanceProducts { get; internal set; } = [];

    /// <summary>What may be charged for serving somebody (W14).</summary>
    public IReadOnlyList<Id<Product>> ServiceFeeProducts { get; internal set; } = [];

    public override string Label => Name;

    /// <summary>What an advance by this payment method is billed as; nothing where it was not said, and then no advance can be billed (W15).</summary>
    public Id<Product>? AdvanceProductFor(string paymentMethod) =>
        AdvanceProducts.FirstOrDefault(one => one.PaymentMethod == paymentMethod)?.Product;
}
