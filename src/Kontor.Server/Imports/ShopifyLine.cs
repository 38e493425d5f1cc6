using Kontor.Domain.Catalog;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Server.Imports;

/// <summary>A line of a Shopify order; without a SKU its product is known by its name.</summary>
internal static class ShopifyLine
{
    public static ParcelLine Of(CsvRow row, ShopifyMoney money)
    {
        row.Required("Lineitem quantity");
        row.Required("Lineitem price");
        var name = Addresses.Tidy(row.Required("Lineitem name"), 200);
        var sku = row.Text("Lineitem sku") is { } given ? Addresses.Tidy(given, 60) : ShopifyBuyer.Number("SHOPIFY-", name);
        var quantity = row.Amount("Lineitem quantity") ?? 0;
        var price = row.Amount("Lineitem price") ?? 0;
        var goods = !string.Equals(row["Lineitem requires shipping"], "false", StringComparison.OrdinalIgnoreCase);
        var input = new OrderLineInput { Sku = sku, Description = name, Quantity = quantity, Price = price };
        var full = quantity * price;
        var total = full - (row.Amount("Lineitem discount") ?? 0);
        return new ParcelLine(
            row.Number,
            quantity > 0 && total >= 0 ? Priced.Row(input, quantity, money.WithoutTax(full, 4), money.WithoutTax(total), money.Currency) : input,
            new AddProduct
            {
                Sku = sku,
                Name = name,
                Price = money.WithoutTax(price, 4),
                IsInventory = goods,
                SupplyKind = goods ? null : SupplyKind.Services,
            })
        { MayBeFreeText = true };
    }
}
