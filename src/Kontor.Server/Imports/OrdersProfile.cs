using Kontor.Domain.Catalog;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Server.Imports;

/// <summary>Our own CSV for orders: a row of the file for each row of an order, the rows of an order together.</summary>
public sealed class OrdersProfile : Profile
{
    private static readonly string[] Needed = ["externalKey", "orderedOn", "customer", "quantity"];

    private static readonly string[] Known =
    [
        .. Needed, "customerName", "country", "currency", "subject", "reference", "customerOrderNumber", "requestedOn", "deliveryMethod",
        "billingEmail", "moreInformation", "sku", "description", "price", "discountPercent", "discountAmount", "unit",
    ];

    public override string Name => "orders";

    public override IReadOnlyList<string> Permissions => ["orders.create"];

    public override IEnumerable<Parcel> Read(Func<Stream> open) =>
        ParcelRows.By(CsvFile.Rows(open(), Needed, Known), "externalKey").Select(one => Parcel(one.Key, one.Rows, one.IsTorn));

    private static Parcel Parcel(string key, List<CsvRow> rows, bool isTorn)
    {
        var head = rows[0];
        var order = new PlaceOrder
        {
            ExternalKey = head.Required("externalKey"),
            OrderedOn = head.Day("orderedOn"),
            RequestedOn = head.Day("requestedOn"),
            Currency = head.Text("currency"),
            Subject = head.Text("subject") ?? key,
            Reference = head.Text("reference"),
            CustomerOrderNumber = head.Text("customerOrderNumber"),
            DeliveryMethod = head.Text("deliveryMethod"),
            BillingEmail = head.Text("billingEmail"),
            MoreInformation = head.Text("moreInformation"),
        };
        var number = head.Required("customer");
        var buyer = new AddCustomer
        {
            Number = number,
            Name = head.Text("customerName") ?? number,
            BillTo = head.Text("country") is { } country ? Addresses.OfCountry(country) : null,
            BillingEmail = head.Text("billingEmail"),
        };
        head.Required("orderedOn");
        var lines = rows.Select(Line).ToList();
        var odd = rows.Where(row => row["customer"] != number || row["orderedOn"] != head["orderedOn"])
            .Select(row => (row.Number, $"The customer and the date must be those of row {head.Number}: it is the same order."));
        var torn = isTorn ? [(head.Number, $"The rows of {key} do not stand together. Sort the file by externalKey.")] : Array.Empty<(int, string)>();
        return ParcelRows.Faulty(key, rows, [.. odd, .. torn]) as Parcel
            ?? new OrderParcel(head.Number, rows.Count, key, order, buyer, lines);
    }

    private static ParcelLine Line(CsvRow row)
    {
        row.Required("quantity");
        var sku = row.Text("sku");
        var price = row.Amount("price");
        var input = new OrderLineInput
        {
            Sku = sku,
            Description = row.Text("description"),
            Quantity = row.Amount("quantity"),
            Price = price,
            DiscountPercent = row.Amount("discountPercent"),
            DiscountAmount = row.Amount("discountAmount"),
            Unit = sku is null ? row.Text("unit") : null,
        };
        return new ParcelLine(row.Number, input, sku is null ? null : new AddProduct
        {
            Sku = sku,
            Name = row.Text("description") ?? sku,
            UnitCode = row.Text("unit"),
            Price = price ?? 0,
        });
    }
}
