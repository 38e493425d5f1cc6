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
    ];

    internal void Fill(Organisation organisation)
    {
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

    private static bool IsZone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name.Trim(), out var zone) && zone.HasIanaId;
}
