using Kontor.Domain.Catalog;
using Kontor.Domain.Imports;
using Kontor.Domain.Sales;

namespace Kontor.Server.Imports;

/// <summary>A row of Online Retail, and what is decided on it.</summary>
internal sealed class OnlineRetailLine
{
    private readonly CsvRow row;
    private readonly string code;

    public OnlineRetailLine(CsvRow row, OnlineRetailGoods goods)
    {
        this.row = row;
        code = row.Required("StockCode");
        Sku = OnlineRetailGoods.Code(code);
        row.Required("InvoiceNo");
        row.Required("Quantity");
        row.Required("UnitPrice");
        row.Required("InvoiceDate");
        Quantity = row.Amount("Quantity") ?? 0;
        Price = row.Amount("UnitPrice") ?? 0;
        On = row.Day("InvoiceDate") ?? default;
        Goods = goods.Of(Sku);
    }

    public int Row => row.Number;

    public string Sku { get; }

    public decimal Quantity { get; }

    public decimal Price { get; }

    public DateOnly On { get; }

    public AddProduct Goods { get; }

    /// <summary>What the row says of itself, such as “damaged”.</summary>
    public string Why => row.Text("Description") is { } text ? Addresses.Tidy(text, 100) : "no description";

    public IEnumerable<(int Row, string Says)> Faults()
    {
        if (Price < 0)
        {
            yield return (Row, "The price is below zero (an adjustment of bad debt): no order can say that, book it in the accounts (BR-27).");
        }

        if (decimal.Truncate(Quantity) != Quantity)
        {
            yield return (Row, "Quantity must be whole pieces.");
        }
    }

    public ParcelLine Ordered() => new(
        Row,
        new OrderLineInput { Sku = Sku, Description = row.Text("Description") is { } text ? Addresses.Tidy(text, 200) : null, Quantity = Quantity, Price = Price },
        Goods);

    public CancelledLine Cancelled() => new(Row, Sku, Why, -Quantity, Price);

    /// <summary>What the report says of a row that was sold.</summary>
    public IEnumerable<ImportNote> Notes(Parcel parcel)
    {
        if (Price == 0)
        {
            yield return parcel.Note(Row, ImportRowState.Decided, "free-of-charge", $"{Quantity} of {Sku} at the price 0: ordered free of charge.");
        }

        if (OnlineRetailGoods.IsService(Sku))
        {
            yield return parcel.Note(Row, ImportRowState.Decided, "no-goods", $"{code} ({Why}) is not goods: ordered as a service, which is not reserved.");
        }

        foreach (var note in Spelling(parcel))
        {
            yield return note;
        }
    }

    public IEnumerable<ImportNote> Spelling(Parcel parcel) => code == Sku
        ? []
        : [parcel.Note(Row, ImportRowState.Decided, "same-article", $"{code} is taken for {Sku}.")];
}
