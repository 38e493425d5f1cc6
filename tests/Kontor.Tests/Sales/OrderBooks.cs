using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Tests.Flows;

namespace Kontor.Tests.Sales;

/// <summary>Orders with all that follows from them, in memory.</summary>
internal sealed class OrderBooks
{
    private static readonly Lazy<MemoryBooks> Opening = new(Open);

    public MemoryBooks Books { get; } = Opening.Value.Fork();

    public Order Place(string type, params OrderLineInput[] rows) => Do(null, new PlaceOrder
    {
        Customer = All<Customer>().Single(one => one.Number == "C-A").Id,
        OrderType = Type(type).Id,
        OrderedOn = new DateOnly(2026, 11, 22),
        Subject = "Any",
        Lines = rows.Length > 0 ? rows : [new() { Sku = "MUG", Quantity = 4 }, new() { Sku = "HOUR", Quantity = 2 }],
    });

    /// <summary>Takes an act on an order; the order as it is then, or the one that was made.</summary>
    public Order Do(Order? order, IAct act)
    {
        var changed = Books.TakeNow(typeof(Order), order?.Key, act);
        return changed.OfType<Order>().Last(one => order is null || act is ConvertOrder or DuplicateOrder == (one.Id != order.Id));
    }

    public Order See(Order order) => All<Order>().Single(one => one.Id == order.Id);

    public OrderType Type(string code) => All<OrderType>().Single(one => one.Code == code);

    public IReadOnlyList<T> All<T>()
        where T : Document<T> => [.. Books.Documents.OfType<T>()];

    /// <summary>The code of the refusal.</summary>
    public string Refused(Order order, IAct act) => Xunit.Assert.Throws<Refused>(() => Do(order, act)).Reason.Code;

    private static MemoryBooks Open()
    {
        var books = new MemoryBooks();
        foreach (var making in Shop.NewHouse)
        {
            books.TakeNow(making.Kind, null, making.Act);
        }

        Shop.Furnish(books).GetAwaiter().GetResult();
        return books;
    }
}
