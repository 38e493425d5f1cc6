using System.Text.Json;
using Kontor.Domain.Catalog;
using Kontor.Domain.Imports;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Server.Imports;

/// <summary>The rows of a WooCommerce order: its lines less their coupons, its shipping and its fees as free text.</summary>
internal sealed class WooLines
{
    private readonly List<string> faults = [];
    private readonly List<(string Code, string Says)> notes = [];

    public WooLines(WooOrder woo, int row)
    {
        var lines = new List<ParcelLine>();
        foreach (var item in woo.Items("line_items"))
        {
            if (Goods(woo, item, row) is { } line)
            {
                lines.Add(line);
            }
        }

        foreach (var (title, total) in woo.Items("shipping_lines").Select(item => (WooOrder.Text(item, "method_title"), woo.Amount(item, "total"))).Where(charge => charge.Item2 > 0))
        {
            lines.Add(FreeText(row, $"Shipping: {title}", total));
            notes.Add(("shipping-as-row", $"The shipping, {total} {woo.Currency}, is a row of free text."));
        }

        var deducted = 0m;
        foreach (var (name, total) in woo.Items("fee_lines").Select(item => (WooOrder.Text(item, "name"), woo.Amount(item, "total"))).Where(fee => fee.Item2 != 0))
        {
            if (total > 0)
            {
                lines.Add(FreeText(row, name, total));
                notes.Add(("fee-as-row", $"The fee “{name}”, {total} {woo.Currency}, is a row of free text."));
            }
            else
            {
                deducted -= total;
                notes.Add(("fee-as-discount", $"The fee “{name}”, {total} {woo.Currency}, is taken off the rows."));
            }
        }

        if (deducted > lines.Sum(line => Priced.Net(line.Input, woo.Currency)))
        {
            faults.Add("The fees below zero are more than everything else: the order would be below zero.");
        }

        All = faults.Count == 0 ? Priced.Deduct(lines, deducted, woo.Currency) : lines;
        foreach (var coupon in woo.Items("coupon_lines"))
        {
            notes.Add(("discount-on-rows", $"The coupon {WooOrder.Text(coupon, "code")} is taken off the rows."));
        }
    }

    public IReadOnlyList<ParcelLine> All { get; }

    public IReadOnlyList<string> Faults => faults;

    public IEnumerable<ImportNote> Notes(Parcel parcel) => notes.Select(note => parcel.Note(ImportRowState.Decided, note.Code, note.Says));

    private ParcelLine? Goods(WooOrder woo, JsonElement item, int row)
    {
        var name = Addresses.Tidy(WooOrder.Text(item, "name"), 200);
        var quantity = woo.Amount(item, "quantity");
        var total = woo.Amount(item, "total");
        var full = Math.Max(total, woo.Amount(item, "subtotal"));
        if (quantity <= 0 || total < 0)
        {
            faults.Add($"{name}: {quantity} for {total} cannot be ordered; a quantity is above zero and an amount not below it.");
            return null;
        }

        if (!woo.Currency.Fits(total))
        {
            faults.Add($"{name}: {total} has more decimals than {woo.Currency}.");
            return null;
        }

        var isBundle = item.TryGetProperty("bundled_items", out var parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0;
        if (isBundle)
        {
            notes.Add(("bundle", $"{name} is a bundle: ordered as a service, its parts as goods of their own."));
        }

        var sku = Sku(item);
        var input = new OrderLineInput { Sku = sku, Description = name };
        return new ParcelLine(row, Priced.Row(input, quantity, full, total, woo.Currency), new AddProduct
        {
            Sku = sku,
            Name = name.Length > 0 ? name : sku,
            Price = decimal.Round(full / quantity, 4),
            IsInventory = !isBundle,
            SupplyKind = isBundle ? SupplyKind.Services : null,
        })
        { MayBeFreeText = true };
    }

    private static string Sku(JsonElement item)
    {
        var sku = WooOrder.Text(item, "sku");
        var variation = WooOrder.Text(item, "variation_id");
        return sku.Length > 0 ? Addresses.Tidy(sku, 60)
            : $"WOO-{WooOrder.Text(item, "product_id")}{(variation is "" or "0" ? "" : "-" + variation)}";
    }

    private static ParcelLine FreeText(int row, string description, decimal total) =>
        new(row, new OrderLineInput { Description = Addresses.Tidy(description, 200), Quantity = 1, Price = total });
}
