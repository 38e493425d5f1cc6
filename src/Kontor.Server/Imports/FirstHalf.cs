using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;
using Kontor.Server.Store;

namespace Kontor.Server.Imports;

/// <summary>What the first half of a batch does: orders are placed, stock is booked, customers and products are made; the rest is counted.</summary>
internal sealed class FirstHalf
{
    public List<Command> Commands { get; } = [];

    public List<ImportNote> Notes { get; } = [];

    /// <summary>What needs to see the orders of this batch in the books first.</summary>
    public List<Parcel> Later { get; } = [];

    public int Done { get; private set; }

    public int Failed { get; private set; }

    public int Known { get; private set; }

    public ImportMade Made { get; private set; } = new();

    public static FirstHalf Of(IReadOnlyList<Parcel> parcels, IReadOnlyDictionary<string, Guid?> known, Masters masters, Person by)
    {
        var half = new FirstHalf();
        foreach (var parcel in parcels)
        {
            if (parcel.Key is { } key && known.TryGetValue(key, out var document))
            {
                half.Known += parcel.Rows;
                half.Notes.Add(parcel.Note(ImportRowState.AlreadyThere, "already-there", $"{key} is already there: nothing is done.", document));
            }
            else
            {
                half.Add(MissingMasters.Told(parcel, masters) ?? parcel, masters, by);
            }
        }

        return half;
    }

    private void Add(Parcel parcel, Masters masters, Person by)
    {
        Notes.AddRange(parcel.Notes);
        Made = parcel switch
        {
            OrderParcel => Made with { Orders = Made.Orders + 1 },
            StockParcel => Made with { StockAdjustments = Made.StockAdjustments + 1 },
            CustomerParcel => Made with { Customers = Made.Customers + 1 },
            ProductParcel => Made with { Products = Made.Products + 1 },
            _ => Made,
        };
        switch (parcel)
        {
            case FaultyParcel:
                Failed += parcel.Rows;
                return;
            case CancellationParcel:
                Later.Add(parcel);
                return;
            case OrderParcel order:
                Commands.Add(Command.Make(Placing(order, masters), by));
                if (order.Gross is not null)
                {
                    Later.Add(order);
                }

                break;
            case StockParcel stock:
                Commands.Add(Command.Make(Booking(stock, masters), Person.House));
                break;
            case CustomerParcel customer:
                Commands.Add(Command.Make(customer.Customer, by));
                break;
            case ProductParcel product:
                Commands.Add(Command.Make(product.Product, by));
                break;
        }

        Done += parcel.Rows;
    }

    private PlaceOrder Placing(OrderParcel parcel, Masters masters) => parcel.Order with
    {
        Customer = masters.Customer(parcel.Buyer.Number!),
        Lines = [.. parcel.Lines.Select(line => Row(parcel, line, masters))],
    };

    /// <summary>Half a piece cannot be counted: what the source sold is kept as text, at its price.</summary>
    private OrderLineInput Row(OrderParcel parcel, ParcelLine line, Masters masters)
    {
        if (!line.MayBeFreeText || line.Goods?.Sku is not { } sku || masters.Counted(sku) is not { } unit || unit.Fits(line.Input.Quantity ?? 0))
        {
            return line.Input;
        }

        Notes.Add(parcel.Note(
            line.Row, ImportRowState.Warned, "fractional-quantity",
            $"{line.Input.Quantity} of {sku} cannot be counted in {unit}: ordered as one row of free text; nothing is reserved."));
        return new OrderLineInput
        {
            Description = $"{line.Input.Description} ({Words.Plain(line.Input.Quantity ?? 0)})",
            Quantity = 1,
            Price = Priced.Net(line.Input, new Currency(parcel.Order.Currency!)),
        };
    }

    private static BookStockAdjustment Booking(StockParcel parcel, Masters masters) => new(new CreateStockAdjustment
    {
        Reason = parcel.Reason,
        Warehouse = masters.Warehouse(parcel.Warehouse),
        Lines = [.. parcel.Lines.Select(line => new AdjustedProduct(null, line.Goods.Sku, line.Delta))],
    });
}
