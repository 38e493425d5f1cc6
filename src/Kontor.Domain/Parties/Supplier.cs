using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

public enum SupplierState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>Who we buy from.</summary>
public sealed class Supplier : Document<Supplier, SupplierState>, INamed
{
    internal Supplier()
    {
    }

    public static string NamedBy => nameof(Number);

    public string Number { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    /// <summary>The number in the trade register.</summary>
    public string? CompanyId { get; internal set; }

    public string? VatId { get; internal set; }

    /// <summary>In which it quotes and bills; ISO 4217; the organisation's when nothing is said.</summary>
    public string? Currency { get; internal set; }

    public Address Address { get; internal set; } = null!;

    public IReadOnlyList<Contact> Contacts { get; internal set; } = [];

    /// <summary>Where purchase orders are mailed to.</summary>
    public string? OrderEmail { get; internal set; }

    /// <summary>In which it is written to: en, fi, nl or fr.</summary>
    public string Language { get; internal set; } = Languages.Codes[0];

    /// <summary>Days net that it gives us.</summary>
    public int? PaymentTermDays { get; internal set; }

    /// <summary>What a search looks in.</summary>
    public string SearchText { get; internal set; } = "";

    public override string Label => Name;

    internal override IEnumerable<Fact> Settle()
    {
        SearchText = Searchable.Text([Name, Number, VatId, CompanyId, OrderEmail, .. Contacts.Select(contact => contact.Email)]);
        return [];
    }
}
