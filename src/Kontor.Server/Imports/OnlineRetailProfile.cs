using Kontor.Domain.Imports;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Server.Imports;

/// <summary>
/// The UCI “Online Retail” data: a row per invoice line of a UK shop. An invoice becomes an order, one that begins with C takes
/// order rows back, and one without a customer and without prices moves stock.
/// </summary>
public sealed class OnlineRetailProfile : Profile
{
    private const string Prefix = "online-retail:";

    private static readonly string[] Columns = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"];

    public override string Name => "online-retail";

    public override IReadOnlyList<string> Permissions => ["orders.create", "orders.edit", "orders.cancel", "stock-adjustments.create", "stock-adjustments.confirm"];

    public override IEnumerable<Parcel> Read(Func<Stream> open)
    {
        var goods = new OnlineRetailGoods(CsvFile.Rows(open(), Columns));
        foreach (var (number, rows, isTorn) in ParcelRows.By(CsvFile.Rows(open(), Columns), "InvoiceNo"))
        {
            yield return Parcel(number, rows, isTorn, goods);
        }
    }

    private static Parcel Parcel(string number, List<CsvRow> rows, bool isTorn, OnlineRetailGoods goods)
    {
        var key = Prefix + number;
        var lines = rows.ConvertAll(row => new OnlineRetailLine(row, goods));
        var country = OnlineRetailCountries.CodeOf(rows[0]["Country"]);
        var faults = lines.SelectMany(line => line.Faults()).ToList();
        if (isTorn)
        {
            faults.Add((rows[0].Number, $"The rows of invoice {number} do not stand together. Sort the file by InvoiceNo."));
        }

        if (country is null)
        {
            faults.Add((rows[0].Number, $"“{rows[0]["Country"]}” is not a country that is known here, so it cannot be taxed."));
        }

        if (ParcelRows.Faulty(key, rows, faults) is { } faulty)
        {
            return faulty;
        }

        var customer = CustomerNumber(rows[0]["CustomerID"]);
        return (number, customer) switch
        {
            (['C', ..], _) => Cancellation(key, lines, customer),
            (_, null) when lines.TrueForAll(line => line.Price == 0) => Stock(number, key, lines),
            _ when lines.Find(line => line.Quantity <= 0) is { } odd => Odd(key, rows, odd),
            _ => Order(number, key, lines, customer, country!),
        };
    }

    private static OrderParcel Order(string number, string key, List<OnlineRetailLine> lines, string? customer, string country)
    {
        var order = new PlaceOrder
        {
            ExternalKey = key,
            OrderedOn = lines[0].On,
            Currency = "GBP",
            Subject = $"Online Retail {number}",
            CustomerOrderNumber = number,
            MoreInformation = $"Invoiced by the source as {number} on {lines[0].On:yyyy-MM-dd}.",
        };
        var buyer = new AddCustomer
        {
            Number = customer ?? $"OR-{country}",
            Name = customer is null ? $"Online Retail, no customer id ({country})" : $"Online Retail customer {customer[3..]}",
            Currency = "GBP",
            BillTo = Addresses.OfCountry(country),
        };
        var parcel = new OrderParcel(lines[0].Row, lines.Count, key, order, buyer, lines.ConvertAll(line => line.Ordered()));
        List<ImportNote> notes = [.. lines.SelectMany(line => line.Notes(parcel))];
        if (customer is null)
        {
            notes.Add(parcel.Note(ImportRowState.Decided, "no-customer-id", $"There is no CustomerID: ordered by {buyer.Name}."));
        }

        return parcel with { Notes = notes };
    }

    private static StockParcel Stock(string number, string key, List<OnlineRetailLine> lines)
    {
        var parcel = new StockParcel(
            lines[0].Row, lines.Count, key, "ONLINE-RETAIL", "Online Retail, imported history", $"Online Retail {number}", lines.ConvertAll(line => (line.Row, line.Goods, line.Quantity)));
        return parcel with
        {
            Notes =
            [
                .. lines.SelectMany(line => line.Spelling(parcel)),
                .. lines.Select(line => line.Quantity < 0
                    ? parcel.Note(line.Row, ImportRowState.Decided, "written-off", $"No customer and no price: {-line.Quantity} of {line.Sku} written off ({line.Why}).")
                    : parcel.Note(line.Row, ImportRowState.Decided, "found", $"No customer and no price: {line.Quantity} of {line.Sku} found ({line.Why}).")),
            ],
        };
    }

    private static CancellationParcel Cancellation(string key, List<OnlineRetailLine> lines, string? customer) =>
        new(lines[0].Row, lines.Count, key, customer, Prefix, Prefix + key[(Prefix.Length + 1)..], lines.ConvertAll(line => line.Cancelled()));

    private static Parcel Odd(string key, List<CsvRow> rows, OnlineRetailLine odd) => ParcelRows.Faulty(
        key, rows, [(odd.Row, "A quantity below zero with a customer or a price is neither a sale nor a write-off, and the invoice is no cancellation.")])!;

    private static string? CustomerNumber(string id) => id.Length == 0 ? null : "OR-" + (id.EndsWith(".0", StringComparison.Ordinal) ? id[..^2] : id);
}
