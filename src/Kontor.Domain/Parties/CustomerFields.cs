using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>What may be said of a customer; a field not sent stays, an empty text clears, a list replaces the whole list.</summary>
public abstract record CustomerFields : IChecked
{
    public string? Number { get; init; }

    public string? Name { get; init; }

    public bool? IsBusiness { get; init; }

    public string? CompanyId { get; init; }

    public string? VatId { get; init; }

    public string? Currency { get; init; }

    /// <summary>Days net instead of those of a term.</summary>
    public int? PaymentTermDays { get; init; }

    /// <summary>The code of a payment term.</summary>
    public string? PaymentTerm { get; init; }

    /// <summary>Drops the customer's own term and days, unless the same body names new ones: the order settings decide again.</summary>
    public bool? UsesDefaultTerm { get; init; }

    public string? PaymentMethod { get; init; }

    public string? Language { get; init; }

    public string? BillingEmail { get; init; }

    public string? EInvoiceAddress { get; init; }

    public Address? BillTo { get; init; }

    public IReadOnlyList<Address>? ShipTos { get; init; }

    public IReadOnlyList<Contact>? Contacts { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("number", Number, 40),
        .. Check.Filled("name", Name, 200),
        .. Check.Text("companyId", CompanyId, 40),
        .. Identifiers.Vat("vatId", VatId),
        .. string.IsNullOrWhiteSpace(Currency) ? [] : Check.Currency("currency", Currency),
        .. Check.Between("paymentTermDays", PaymentTermDays, 0, 365),
        .. Check.Text("paymentTerm", PaymentTerm, 40),
        .. Check.Text("paymentMethod", PaymentMethod, 40),
        .. Identifiers.Language("language", Language),
        .. Check.Email("billingEmail", BillingEmail),
        .. Check.Text("eInvoiceAddress", EInvoiceAddress, 100),
        .. Address.Faults("billTo", BillTo),
        .. Check.Rows("shipTos", ShipTos, 500),
        .. Check.Each("shipTos", ShipTos, Address.Faults),
        .. Check.Rows("contacts", Contacts, 500),
        .. Check.Each("contacts", Contacts, Contact.Faults),
    ];

    private protected IEnumerable<Need> Asked() =>
    [
        .. string.IsNullOrWhiteSpace(PaymentMethod) ? Array.Empty<Need>() : [Need.Named<PaymentMethod>(PaymentMethod.Trim())],
        .. string.IsNullOrWhiteSpace(PaymentTerm) ? Array.Empty<Need>() : [Need.Named<PaymentTerm>(PaymentTerm.Trim())],
    ];

    internal void Fill(Customer customer, Moment now)
    {
        if (!string.IsNullOrWhiteSpace(PaymentMethod)
            && now.Named<PaymentMethod>(PaymentMethod.Trim()) is not { State: PaymentMethodState.Active })
        {
            throw new Faulty("paymentMethod", $"There is no active payment method {PaymentMethod.Trim()}.");
        }

        if (!string.IsNullOrWhiteSpace(PaymentTerm)
            && PaymentTerm.Trim() != customer.PaymentTerm
            && now.Named<PaymentTerm>(PaymentTerm.Trim()) is not { State: PaymentTermState.Active })
        {
            throw new Faulty("paymentTerm", $"There is no active payment term {PaymentTerm.Trim()}.");
        }

        customer.Number = Change.Text(customer.Number, Number);
        customer.Name = Change.Text(customer.Name, Name);
        customer.CompanyId = Change.Optional(customer.CompanyId, CompanyId);
        customer.VatId = Identifiers.VatId(customer.VatId, VatId);
        customer.Currency = Change.Code(customer.Currency, Currency);
        (customer.PaymentTerm, customer.PaymentTermDays) = Term(customer);
        customer.PaymentMethod = Change.Optional(customer.PaymentMethod, PaymentMethod);
        customer.Language = Change.Text(customer.Language, Language);
        customer.BillingEmail = Change.Optional(customer.BillingEmail, BillingEmail);
        customer.EInvoiceAddress = Change.Optional(customer.EInvoiceAddress, EInvoiceAddress);
        customer.BillTo = BillTo?.Tidy(customer.Name) ?? customer.BillTo;
        customer.ShipTos = ShipTos is null ? customer.ShipTos : [.. ShipTos.Select(address => address.Tidy(customer.Name))];
        customer.Contacts = Contacts is null ? customer.Contacts : [.. Contacts.Select(contact => contact.Tidy())];
    }

    /// <summary>A new term brings its own days, unless new days are given with it.</summary>
    private (string? Code, int? Days) Term(Customer customer)
    {
        var code = Change.Optional(customer.PaymentTerm, PaymentTerm);
        var days = PaymentTermDays ?? customer.PaymentTermDays;
        var (isSameCode, isSameDays) = (code == customer.PaymentTerm, days == customer.PaymentTermDays);
        return UsesDefaultTerm == true
            ? (isSameCode ? null : code, isSameDays ? null : days)
            : (code, isSameDays && !isSameCode && code is not null ? null : days);
    }
}
