using System.Text.RegularExpressions;
using Kontor.Domain.Catalog;
using Kontor.Domain.Tax;

namespace Kontor.Server.Imports;

/// <summary>What the stock codes of the file stand for, by the first row that sells them under a name.</summary>
internal sealed partial class OnlineRetailGoods
{
    private static readonly Dictionary<string, string> Services = new(StringComparer.Ordinal)
    {
        ["POST"] = "Postage", ["DOT"] = "Dotcom postage", ["C2"] = "Carriage", ["C3"] = "Carriage", ["M"] = "Manual", ["D"] = "Discount", ["S"] = "Samples",
        ["B"] = "Adjust bad debt", ["BANK CHARGES"] = "Bank charges", ["AMAZONFEE"] = "Amazon fee", ["CRUK"] = "CRUK commission",
    };

    private readonly Dictionary<string, (string Name, decimal Price)> sold = new(StringComparer.Ordinal);

    public OnlineRetailGoods(IEnumerable<CsvRow> rows)
    {
        foreach (var row in rows)
        {
            if (row.Amount("UnitPrice") is { } price && price > 0 && row.Text("Description") is { } name)
            {
                sold.TryAdd(Code(row["StockCode"]), (Addresses.Tidy(name, 200), price));
            }
        }
    }

    /// <summary>85123a and 85123A are the same article.</summary>
    public static string Code(string stockCode) => stockCode.ToUpperInvariant();

    public static bool IsService(string sku) => Services.ContainsKey(sku) || Voucher().IsMatch(sku);

    /// <summary>The product to make when it is missing.</summary>
    public AddProduct Of(string sku)
    {
        var (name, price) = sold.GetValueOrDefault(sku, (sku, 0m));
        var service = IsService(sku);
        return new AddProduct
        {
            Sku = sku,
            Name = Services.GetValueOrDefault(sku, name),
            Price = service ? 0 : price,
            IsInventory = !service,
            SupplyKind = service ? SupplyKind.Services : null,
        };
    }

    [GeneratedRegex("^GIFT_")]
    private static partial Regex Voucher();
}
