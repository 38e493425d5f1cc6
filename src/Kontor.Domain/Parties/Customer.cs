using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

public enum CustomerState
{
    Active,
    Inactive,
    Pseudonymised,
    Deleted,
}

/// <summary>Who buys; its details are the defaults of its next orders, and nothing more (V03, V09).</summary>
public sealed class Customer : Document<Customer, CustomerState>, INamed
{
    internal Customer()
    {
    }

    public static string NamedBy => nameof(Number);

    public string Number { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    /// <summary>A business, whose tax may be its own to account for; otherwise a consumer.</summary>
    public bool IsBusiness { get; internal set; }

    /// <summary>The number in the trade register.</summary>
    public string? CompanyId { get; internal set; }

    public string? VatId { get; internal set; }

    /// <summary>ISO 4217; the organisation's when nothing is said.</summary>
    public string? Currency { get; internal set; }

    /// <summary>Days net instead of those of a term; those of the order settings when nothing is said.</summary>
    public int? PaymentTermDays { get; internal set; }

    /// <summary>The code of a payment term; that of the order settings when nothing is said, neither a term nor days.</summary>
    public string? PaymentTerm { get; internal set; }

    /// <summary>The code of a payment method; that of the order settings when nothing is said.</summary>
    public string? PaymentMethod { get; internal set; }

    /// <summary>In which papers are written: en, fi, nl or fr.</summary>
    public string Language { get; internal set; } = Languages.Codes[0];

    /// <summary>Where invoices are mailed to.</summary>
    public string? BillingEmail { get; internal set; }

    /// <summary>Where electronic invoices go, as the network names it.</summary>
    public string? EInvoiceAddress { get; internal set; }

    public Address BillTo { get; internal set; } = null!;

    /// <summary>Where goods go, the usual place first; empty when they go to where the bill goes.</summary>
    public IReadOnlyList<Address> ShipTos { get; internal set; } = [];

    public IReadOnlyList<Contact> Contacts { get; internal set; } = [];

    /// <summary>What a search looks in.</summary>
    public string SearchText { get; internal set; } = "";

    /// <summary>It pays as the order settings say.</summary>
    public bool UsesDefaultTerm => PaymentTerm is null && PaymentTermDays is null;

    /// <summary>Where goods go unless the order says otherwise.</summary>
    public Address ShipTo => ShipTos.Count > 0 ? ShipTos[0] : BillTo;

    /// <summary>Every mail address that a paper may be sent to, the billing address first (V19).</summary>
    public IEnumerable<string> Emails =>
        Contacts.Select(contact => contact.Email).Prepend(BillingEmail).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    public override string Label => Name;

    internal override IEnumerable<Fact> Settle()
    {
        SearchText = Searchable.Text([Name, Number, VatId, CompanyId, .. Emails]);
        return [];
    }
}
