using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>What may be said of an organisation; a field not sent stays, an empty text clears.</summary>
public abstract record OrganisationFields : IChecked
{
    public string? Name { get; init; }

    public string? CompanyId { get; init; }

    public string? VatId { get; init; }

    public string? Country { get; init; }

    public Address? Address { get; init; }

    public string? Currency { get; init; }

    public string? TimeZone { get; init; }

    public string? Email { get; init; }

    public string? Iban { get; init; }

    public bool? OssRegistered { get; init; }

    /// <summary>What advances are billed as, by payment method (W15); replaces the whole list.</summary>
    public IReadOnlyList<AdvanceProduct>? AdvanceProducts { get; init; }

    /// <summary>What may be charged for serving somebody (W14); replaces the whole list.</summary>
    public IReadOnlyList<Id<Product>>? ServiceFeeProducts { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("name", Name, 200),
        .. Check.Text("companyId", CompanyId, 40),
        .. Identifiers.Vat("vatId", VatId),
        .. Check.Country("country", Country),
        .. Address.Faults("address", Address),
        .. Check.Currency("currency", Currency),
        .. Check.That(TimeZone is null || IsZone(TimeZone), "timeZone", "Time zone must be one of the IANA list, such as Europe/Helsinki."),
        .. Check.Email("email", Email),
        .. Identifiers.Iban("iban", Iban),
        .. Check.Rows("advanceProducts", AdvanceProducts, 50),
        .. Check.Each("advanceProducts", AdvanceProducts, AdvanceProduct.Faults),
        .. Check.That(
            AdvanceProducts is null || AdvanceProducts.DistinctBy(row => row.PaymentMethod?.Trim()).Count() == AdvanceProducts.Count,
            "advanceProducts",
            "Each payment method has one advance product."),
        .. Check.Rows("serviceFeeProducts", ServiceFeeProducts, 50),
    ];

    private protected IEnumerable<Need> Asked() =>
    [
        .. AdvanceProducts is { Count: > 0 } ? [Need.All<PaymentMethod>(), .. AdvanceProducts.Select(row => row.Asked())] : Array.Empty<Need>(),
        .. ServiceFeeProducts?.Select(Need.Of) ?? [],
    ];

    internal void Fill(Organisation organisation, Moment now)
    {
        if (ProductFaults(organisation, now).ToList() is { Count: > 0 } faults)
        {
            throw new Faulty(faults);
        }

        organisation.AdvanceProducts = AdvanceProducts is null
            ? organisation.AdvanceProducts
            : [.. AdvanceProducts.Select(row => new AdvanceProduct(row.PaymentMethod.Trim(), row.Found(now)!.Id))];
        organisation.ServiceFeeProducts = ServiceFeeProducts is null ? organisation.ServiceFeeProducts : [.. ServiceFeeProducts.Distinct()];
        organisation.Name = Change.Text(organisation.Name, Name);
        organisation.CompanyId = Change.Optional(organisation.CompanyId, CompanyId);
        organisation.VatId = Identifiers.VatId(organisation.VatId, VatId);
        organisation.Country = Change.Code(organisation.Country, Country) ?? "";
        organisation.Address = Address?.Tidy(organisation.Name) ?? organisation.Address;
        organisation.Currency = Change.Code(organisation.Currency, Currency) ?? "";
        organisation.TimeZone = Change.Text(organisation.TimeZone, TimeZone);
        organisation.Email = Change.Optional(organisation.Email, Email);
        organisation.Iban = Change.Code(organisation.Iban, Iban);
        organisation.OssRegistered = OssRegistered ?? organisation.OssRegistered;
    }

    /// <summary>What it names already may have been taken out of use meanwhile; what is new must be in use.</summary>
    private IEnumerable<Fault> ProductFaults(Organisation organisation, Moment now) =>
    [
        .. Check.Each("advanceProducts", AdvanceProducts, (path, row) =>
        [
            .. Check.That(
                now.All<PaymentMethod>().Any(method => method.State != PaymentMethodState.Deleted && method.Code == row.PaymentMethod.Trim()),
                $"{path}.paymentMethod",
                $"There is no payment method {row.PaymentMethod.Trim()}."),
            .. Check.That(
                IsService(row.Found(now)) || organisation.AdvanceProducts.Any(known => known.Product == row.Product), $"{path}.product", "An advance is billed as an active service. Add one among the products."),
        ]),
        .. Check.Each("serviceFeeProducts", ServiceFeeProducts, (path, id) => Check.That(
            IsService(now.Find(id)) || organisation.ServiceFeeProducts.Contains(id), path, "A service fee is an active service. Add one among the products.")),
    ];

    private static bool IsService(Product? product) => product is { State: ProductState.Active, IsInventory: false };

    private static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name.Trim(), out var zone) && zone.HasIanaId;
}
