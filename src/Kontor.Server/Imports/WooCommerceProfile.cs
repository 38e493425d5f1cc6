using System.Text.Json;
using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Server.Imports;

/// <summary>Orders as WooCommerce's REST API gives them: one, a list, or either in <c>data</c>; the report counts orders, not lines.</summary>
public sealed class WooCommerceProfile : Profile
{
    private static readonly string[] Dead = ["cancelled", "failed", "trash", "checkout-draft"];

    public override string Name => "woocommerce";

    public override IReadOnlyList<string> Permissions => ["orders.create"];

    public override IEnumerable<Parcel> Read(Func<Stream> open)
    {
        using var file = open();
        using var json = Parse(file);
        var root = json.RootElement is { ValueKind: JsonValueKind.Object } && json.RootElement.TryGetProperty("data", out var data) ? data : json.RootElement;
        List<JsonElement> orders = root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : [root];
        if (orders.Any(order => order.ValueKind != JsonValueKind.Object || !order.TryGetProperty("line_items", out _) || !order.TryGetProperty("billing", out _)))
        {
            throw new Faulty("file", "The file holds no WooCommerce orders: each must have line_items and billing.");
        }

        var parcels = new List<Parcel>();
        for (var index = 0; index < orders.Count; index++)
        {
            parcels.Add(Parcel(new WooOrder(orders[index]), index + 1));
        }

        return parcels;
    }

    private static JsonDocument Parse(Stream file)
    {
        try
        {
            return JsonDocument.Parse(file, new JsonDocumentOptions { AllowTrailingCommas = true, MaxDepth = 64 });
        }
        catch (JsonException fault)
        {
            throw new Faulty("file", $"The file is not JSON: line {fault.LineNumber + 1}.");
        }
    }

    private static Parcel Parcel(WooOrder woo, int row)
    {
        var key = "woocommerce:" + woo.Id;
        var order = new PlaceOrder
        {
            ExternalKey = key,
            OrderedOn = woo.On,
            Currency = woo.Currency.Code,
            Subject = $"WooCommerce {woo.Number}",
            CustomerOrderNumber = woo.Number,
            BillTo = woo.Address("billing"),
            ShipTo = woo.Address("shipping"),
            DeliveryMethod = woo.DeliveryMethod,
            MoreInformation = woo.About,
        };
        var lines = new WooLines(woo, row);
        if (Dead.Contains(woo.Status))
        {
            var left = new LeftParcel(row, 1, key);
            return left with { Notes = [left.Note(ImportRowState.Decided, "cancelled-in-shop", $"{woo.Number} is {woo.Status} in the shop: nothing is ordered.")] };
        }

        if (woo.Faults.Concat(lines.Faults).ToList() is { Count: > 0 } faults)
        {
            var faulty = new FaultyParcel(row, 1, key);
            return faulty with { Notes = [faulty.Note(ImportRowState.Failed, "invalid", string.Join(" ", faults))] };
        }

        var parcel = new OrderParcel(row, 1, key, order, Buyer(woo), lines.All) { Gross = woo.Total };
        return parcel with { Notes = [.. Notes(parcel, woo), .. lines.Notes(parcel)] };
    }

    private static AddCustomer Buyer(WooOrder woo)
    {
        var email = woo.Billing("email").ToLowerInvariant();
        var name = woo.Billing("company") is { Length: > 0 } company ? company : $"{woo.Billing("first_name")} {woo.Billing("last_name")}".Trim();
        name = name.Length > 0 ? name : email.Length > 0 ? email : "WooCommerce, no customer";
        return new AddCustomer
        {
            Number = woo.CustomerId is { Length: > 0 } id ? "WOO-" + id : ShopifyBuyer.Number("WOO-GUEST-", email.Length > 0 ? email : name),
            Name = Addresses.Tidy(name, 200),
            BillTo = woo.Address("billing"),
            BillingEmail = email.Length > 0 ? email : null,
        };
    }

    private static IEnumerable<ImportNote> Notes(OrderParcel parcel, WooOrder woo)
    {
        yield return parcel.Note(
            ImportRowState.Decided, "status-not-imported", $"In the shop: {woo.Status}. Here the order is new; payments and shipments are not imported.");
        if (woo.Refunded != 0)
        {
            yield return parcel.Note(
                ImportRowState.Warned, "refund-not-imported", $"{-woo.Refunded} {woo.Currency} were refunded in the shop; that is not imported.");
        }

        var net = parcel.Lines.Sum(line => Priced.Net(line.Input, woo.Currency));
        if (net != woo.Net)
        {
            yield return parcel.Note(
                ImportRowState.Warned, "amounts-differ", $"The rows add up to {net} {woo.Currency} without tax, the shop says {woo.Net}: difference {net - woo.Net}.");
        }
    }
}
