using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Server.Imports;

/// <summary>Shopify's orders_export.csv: an order's first row tells of the order, every row of a line.</summary>
public sealed class ShopifyProfile : Profile
{
    private static readonly string[] Columns =
    [
        "Name", "Financial Status", "Fulfillment Status", "Currency", "Subtotal", "Shipping", "Taxes", "Total", "Created at", "Lineitem quantity", "Lineitem name", "Lineitem price",
    ];

    private static readonly string[] Told =
    [
        "Financial Status", "Paid at", "Fulfillment Status", "Fulfilled at", "Payment Method", "Payment Reference",
        "Payment Terms Name", "Next Payment Due At", "Discount Code", "Refunded Amount", "Phone", "Tags", "Notes", "Note Attributes",
    ];

    public override string Name => "shopify";

    public override IReadOnlyList<string> Permissions => ["orders.create"];

    public override IEnumerable<Parcel> Read(Func<Stream> open) =>
        ParcelRows.By(CsvFile.Rows(open(), Columns), "Name").Select(one => Parcel(one.Rows, one.IsTorn));

    private static Parcel Parcel(List<CsvRow> rows, bool isTorn)
    {
        var head = rows[0];
        var number = head.Required("Name");
        var key = "shopify:" + (head.Text("Id") ?? number);
        var money = new ShopifyMoney(head);
        var lines = rows.ConvertAll(row => ShopifyLine.Of(row, money));
        var order = new PlaceOrder
        {
            ExternalKey = key,
            OrderedOn = head.Day("Created at"),
            Currency = head.Required("Currency"),
            Subject = $"Shopify {number}",
            CustomerOrderNumber = number,
            DeliveryMethod = head.Text("Shipping Method") is { } method ? Addresses.Tidy(method, 100) : null,
            BillTo = ShopifyBuyer.Address(head, "Billing"),
            ShipTo = ShopifyBuyer.Address(head, "Shipping"),
            MoreInformation = About(head),
        };
        head.Required("Created at");
        (int, string)[] torn = isTorn ? [(head.Number, $"The rows of {number} do not stand together. Sort the file by Name.")] : [];
        if (ParcelRows.Faulty(key, rows, torn) is { } faulty)
        {
            return faulty;
        }

        if (head.Text("Cancelled at") is { } cancelled)
        {
            var left = new LeftParcel(head.Number, rows.Count, key);
            return left with { Notes = [left.Note(ImportRowState.Decided, "cancelled-in-shop", $"{number} was cancelled in the shop on {cancelled}: nothing is ordered.")] };
        }

        var currency = new Currency(order.Currency!);
        var parcel = new OrderParcel(head.Number, rows.Count, key, order, ShopifyBuyer.Of(head), money.Settle(lines, head.Number)) { Gross = money.Total };
        return parcel with { Notes = [.. Notes(parcel, head), .. money.Notes(parcel, currency)] };
    }

    private static IEnumerable<ImportNote> Notes(OrderParcel parcel, CsvRow head)
    {
        yield return parcel.Note(
            head.Number, ImportRowState.Decided, "status-not-imported",
            $"In the shop: {head["Financial Status"]}, {head["Fulfillment Status"]}. Here the order is new; payments and shipments are not imported.");
        if (head.Amount("Refunded Amount") is > 0 and var refunded)
        {
            yield return parcel.Note(head.Number, ImportRowState.Warned, "refund-not-imported", $"{refunded} {head["Currency"]} were refunded in the shop; that is not imported.");
        }

        if (head.Text("Billing Country") is null)
        {
            yield return parcel.Note(head.Number, ImportRowState.Warned, "no-country", "The shop knows no country of the buyer: taxed as sold at home.");
        }
    }

    /// <summary>What has no field of its own here.</summary>
    private static string About(CsvRow head)
    {
        var parts = Told
            .Where(name => head.Text(name) is not (null or "0.00"))
            .Select(name => $"{name}: {head[name]}");
        return string.Join('\n', parts) is var text && text.Length > 4000 ? text[..4000] : text;
    }
}
