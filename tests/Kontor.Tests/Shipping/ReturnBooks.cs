using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Kontor.Tests.Sales;

namespace Kontor.Tests.Shipping;

/// <summary>Orders that were shipped, and their way back, in memory.</summary>
internal sealed class ReturnBooks
{
    public OrderBooks Orders { get; } = new();

    /// <summary>An order of so many mugs, of which so many have left.</summary>
    public (Order Order, Shipment Shipment) Shipped(decimal ordered, decimal shipped, string sku = "MUG", decimal price = 10)
    {
        var order = Orders.Place("REGULAR", new OrderLineInput { Sku = sku, Quantity = ordered, Price = price });
        return (order, Ship(order, shipped));
    }

    /// <summary>So much of its first row leaves; all that is missing when nothing is said.</summary>
    public Shipment Ship(Order order, decimal? quantity = null)
    {
        var before = Shipments(order).Count;
        Orders.Do(order, new ShipOrder { Confirm = true, Lines = quantity is null ? null : [new(order.Lines[0].Id, quantity)] });
        return Shipments(order)[before];
    }

    public Return Register(Shipment shipment, params ReturnRow[] rows)
    {
        var changed = Orders.Books.TakeNow(typeof(Shipment), shipment.Key, new ReturnShipment { Lines = rows.Length == 0 ? null : rows });
        return changed.OfType<Return>().Single();
    }

    /// <summary>So many of its first row come back, and are there.</summary>
    public Return Back(Shipment shipment, decimal quantity, bool creditOnly = false, Disposition disposition = Disposition.Restock) =>
        Confirm(Register(shipment, new ReturnRow(shipment.Lines[0].Id, quantity, disposition, creditOnly)));

    public Return Confirm(Return one)
    {
        Orders.Books.TakeNow(typeof(Return), one.Key, new ConfirmReturn());
        return Orders.All<Return>().Single(other => other.Id == one.Id);
    }

    public Order See(Order order) => Orders.See(order);

    public StockItem Stock(string sku = "MUG") => Orders.All<StockItem>().Single(item => item.Sku == sku);

    public Id<Warehouse> Warehouse(string code) => Orders.All<Warehouse>().Single(one => one.Code == code).Id;

    public string Refused(Document document, IAct act) => Xunit.Assert.Throws<Refused>(() => Orders.Books.TakeNow(document.GetType(), document.Key, act)).Reason.Code;

    public IReadOnlyList<Fault> Faults(Document document, IAct act) => Xunit.Assert.Throws<Faulty>(() => Orders.Books.TakeNow(document.GetType(), document.Key, act)).Faults;

    public async Task<IReadOnlyList<StockMove>> Moves(Return one) => [.. (await Orders.Books.Moves()).Where(move => move.Cause == one.Key)];

    private List<Shipment> Shipments(Order order) => [.. Orders.All<Shipment>().Where(one => one.Order == order.Id)];
}
