using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Catalog;

public enum ProductState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>What is sold: goods that are counted in stock, or a service.</summary>
public sealed class Product : Document<Product, ProductState>, INamed
{
    internal Product()
    {
    }

    public static string NamedBy => nameof(Sku);

    /// <summary>The article number, unique.</summary>
    public string Sku { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    public string? Description { get; internal set; }

    /// <summary>Goods, which are reserved and shipped; a service is only invoiced (T08).</summary>
    public bool IsInventory { get; internal set; }

    /// <summary>What VAT takes it for; an inventory item is always goods.</summary>
    public SupplyKind SupplyKind { get; internal set; }

    /// <summary>UN/ECE Recommendation 20.</summary>
    public string UnitCode { get; internal set; } = "";

    /// <summary>Per unit, before tax, in the organisation's currency; at most 4 decimals.</summary>
    public decimal Price { get; internal set; }

    /// <summary>Which rate of a country applies, such as <c>Standard</c>.</summary>
    public TaxClass TaxClass { get; internal set; }

    /// <summary>The account that its sales are booked on (W12).</summary>
    public string? SalesAccount { get; internal set; }

    public string? Barcode { get; internal set; }

    public Overselling Overselling { get; internal set; }

    /// <summary>Kilograms per unit.</summary>
    public decimal? Weight { get; internal set; }

    /// <summary>A stock item was opened for it, which stays even if the product becomes a service.</summary>
    public bool HasStock { get; internal set; }

    /// <summary>What a search looks in.</summary>
    public string SearchText { get; internal set; } = "";

    public override string Label => Sku;

    internal override IEnumerable<Fact> Settle()
    {
        SearchText = Searchable.Text([Sku, Name, Barcode]);
        return [];
    }
}
