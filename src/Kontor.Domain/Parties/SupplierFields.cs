using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>What may be said of a supplier; a field not sent stays, an empty text clears, a list replaces the whole list.</summary>
public abstract record SupplierFields : IChecked
{
    public string? Number { get; init; }

    public string? Name { get; init; }

    public string? CompanyId { get; init; }

    public string? VatId { get; init; }

    public string? Currency { get; init; }

    public Address? Address { get; init; }

    public IReadOnlyList<Contact>? Contacts { get; init; }

    public string? OrderEmail { get; init; }

    public string? Language { get; init; }

    public int? PaymentTermDays { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("number", Number, 40),
        .. Check.Filled("name", Name, 200),
        .. Check.Text("companyId", CompanyId, 40),
        .. Identifiers.Vat("vatId", VatId),
        .. string.IsNullOrWhiteSpace(Currency) ? [] : Check.Currency("currency", Currency),
        .. Address.Faults("address", Address),
        .. Check.Rows("contacts", Contacts, 500),
        .. Check.Each("contacts", Contacts, Contact.Faults),
        .. Check.Email("orderEmail", OrderEmail),
        .. Identifiers.Language("language", Language),
        .. Check.Between("paymentTermDays", PaymentTermDays, 0, 365),
    ];

    internal void Fill(Supplier supplier)
    {
        supplier.Number = Change.Text(supplier.Number, Number);
        supplier.Name = Change.Text(supplier.Name, Name);
        supplier.CompanyId = Change.Optional(supplier.CompanyId, CompanyId);
        supplier.VatId = Identifiers.VatId(supplier.VatId, VatId);
        supplier.Currency = Change.Code(supplier.Currency, Currency);
        supplier.Address = Address?.Tidy(supplier.Name) ?? supplier.Address;
        supplier.Contacts = Contacts is null ? supplier.Contacts : [.. Contacts.Select(contact => contact.Tidy())];
        supplier.OrderEmail = Change.Optional(supplier.OrderEmail, OrderEmail);
        supplier.Language = Change.Text(supplier.Language, Language);
        supplier.PaymentTermDays = PaymentTermDays ?? supplier.PaymentTermDays;
    }
}
