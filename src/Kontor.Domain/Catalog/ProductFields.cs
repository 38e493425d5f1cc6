using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Catalog;

/// <summary>What may be said of a product; a field not sent stays, an empty text clears.</summary>
public abstract record ProductFields : IChecked
{
    public string? Sku { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public bool? IsInventory { get; init; }

    public SupplyKind? SupplyKind { get; init; }

    public string? UnitCode { get; init; }

    public decimal? Price { get; init; }

    public TaxClass? TaxClass { get; init; }

    public string? SalesAccount { get; init; }

    public string? Barcode { get; init; }

    public Overselling? Overselling { get; init; }

    /// <summary>Kilograms; 0 clears.</summary>
    public decimal? Weight { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("sku", Sku, 60),
        .. Check.Filled("name", Name, 200),
        .. Check.Length("description", Description, 4000),
        .. Check.That(
            UnitCode is null || Unit.Codes.Contains(UnitCode.Trim()), "unitCode", "Unit code must be one of UN/ECE Recommendation 20, such as C62 (piece) or KGM."),
        .. Check.Between("price", Price, 0, 999_999_999),
        .. Check.Decimals("price", Price, 4),
        .. Check.Text("salesAccount", SalesAccount, 40),
        .. Check.Text("barcode", Barcode, 60),
        .. Check.Between("weight", Weight, 0, 999_999),
        .. Check.Decimals("weight", Weight, 4),
    ];

    internal void Fill(Product product)
    {
        product.Sku = Change.Text(product.Sku, Sku);
        product.Name = Change.Text(product.Name, Name);
        product.Description = Change.Optional(product.Description, Description);
        product.SupplyKind = Kind(product);
        product.IsInventory = IsInventory ?? product.IsInventory;
        product.UnitCode = Change.Text(product.UnitCode, UnitCode);
        product.Price = Price ?? product.Price;
        product.TaxClass = TaxClass ?? product.TaxClass;
        product.SalesAccount = Change.Optional(product.SalesAccount, SalesAccount);
        product.Barcode = Change.Optional(product.Barcode, Barcode);
        product.Overselling = Overselling ?? product.Overselling;
        product.Weight = Weight is null ? product.Weight : Weight == 0 ? null : Weight;
    }

    /// <summary>As sent; otherwise as before, until goods become a service or a service goods.</summary>
    private SupplyKind Kind(Product product)
    {
        var goods = IsInventory ?? product.IsInventory;
        var kind = SupplyKind ?? (goods == product.IsInventory ? product.SupplyKind : goods ? Tax.SupplyKind.Goods : Tax.SupplyKind.Services);
        return goods && kind != Tax.SupplyKind.Goods
            ? throw new Faulty("supplyKind", "An inventory item is goods. Make it no inventory item first.")
            : kind;
    }
}
