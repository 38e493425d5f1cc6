using Kontor.Domain.Catalog;
using Kontor.Domain.Imports;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Server.Imports;

/// <summary>Rows of a file that belong together and are taken or left together, such as the rows of one order.</summary>
/// <param name="Row">Where they begin, as the report counts.</param>
/// <param name="Rows">How many they are.</param>
/// <param name="Key">What the source calls it, with the profile before it: the same key takes effect once.</param>
public abstract record Parcel(int Row, int Rows, string? Key)
{
    /// <summary>What the report is to say, if the parcel is taken.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];

    /// <summary>A note about the whole parcel.</summary>
    public ImportNote Note(ImportRowState state, string code, string says, Guid? document = null) => new(Row, Rows, Key, state, code, says, document);

    /// <summary>A note about one of its rows.</summary>
    public ImportNote Note(int row, ImportRowState state, string code, string says, Guid? document = null) => new(row, 1, Key, state, code, says, document);
}

/// <summary>Rows that cannot be imported; the notes say why, row by row.</summary>
public sealed record FaultyParcel(int Row, int Rows, string? Key) : Parcel(Row, Rows, Key);

/// <summary>Rows of which nothing is to be made here; the notes say why.</summary>
public sealed record LeftParcel(int Row, int Rows, string? Key) : Parcel(Row, Rows, Key);

/// <summary>A customer.</summary>
public sealed record CustomerParcel(int Row, AddCustomer Customer) : Parcel(Row, 1, Customer.Number);

/// <summary>A product.</summary>
public sealed record ProductParcel(int Row, AddProduct Product) : Parcel(Row, 1, Product.Sku);

/// <summary>An order with its rows.</summary>
/// <param name="Row">Where it begins.</param>
/// <param name="Rows">How many rows of the file it is.</param>
/// <param name="Key">Its external key.</param>
/// <param name="Order">All but the customer and the rows.</param>
/// <param name="Buyer">The customer, found by its number, or made of this.</param>
/// <param name="Lines">The rows.</param>
public sealed record OrderParcel(int Row, int Rows, string Key, PlaceOrder Order, AddCustomer Buyer, IReadOnlyList<ParcelLine> Lines) : Parcel(Row, Rows, Key)
{
    /// <summary>What the source says that the customer pays; compared with what comes out here.</summary>
    public decimal? Gross { get; init; }
}

/// <summary>A row of an order.</summary>
/// <param name="Row">Where it stands in the file.</param>
/// <param name="Input">As it is to be ordered; a product by its SKU.</param>
/// <param name="Goods">What its product is made of when it is missing; nothing for free text.</param>
public sealed record ParcelLine(int Row, OrderLineInput Input, AddProduct? Goods = null)
{
    /// <summary>When the product's unit cannot hold the quantity, it becomes one row of free text instead of a fault.</summary>
    public bool MayBeFreeText { get; init; }
}

/// <summary>Goods that were found or lost in a warehouse.</summary>
/// <param name="Row">Where it begins.</param>
/// <param name="Rows">How many rows of the file it is.</param>
/// <param name="Key">What the source calls it.</param>
/// <param name="Warehouse">The code.</param>
/// <param name="WarehouseName">What it is called when it is made.</param>
/// <param name="Reason">For the ledger.</param>
/// <param name="Lines">The goods, and how much more there is of them.</param>
public sealed record StockParcel(
    int Row, int Rows, string Key, string Warehouse, string WarehouseName, string Reason, IReadOnlyList<(int Row, AddProduct Goods, decimal Delta)> Lines) : Parcel(Row, Rows, Key);

/// <summary>Rows of orders that were taken back.</summary>
/// <param name="Row">Where it begins.</param>
/// <param name="Rows">How many rows of the file it is.</param>
/// <param name="Key">What the source calls it.</param>
/// <param name="Customer">The number; nothing when the source does not know who.</param>
/// <param name="Among">How the keys of the orders begin that it may take back.</param>
/// <param name="Before">Only orders whose key stands before this one are taken back.</param>
/// <param name="Lines">What was taken back.</param>
public sealed record CancellationParcel(
    int Row, int Rows, string Key, string? Customer, string Among, string Before, IReadOnlyList<CancelledLine> Lines) : Parcel(Row, Rows, Key);

/// <summary>So much of a product at a price.</summary>
public sealed record CancelledLine(int Row, string Sku, string Name, decimal Quantity, decimal Price);
