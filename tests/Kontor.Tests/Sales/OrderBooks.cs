using Kontor.Domain.Billing;
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

    /// <summary>An order of rows without goods: only its money matters.</summary>
    public Order Placed(PlaceOrder body) => Do(null, body with
    {
        Customer = body.Customer ?? All<Customer>().Single(one => one.Number == "C-A").Id,
        OrderType = Type("INVOICE-ONLY").Id,
        OrderedOn = body.OrderedOn ?? new DateOnly(2026, 11, 22),
        Subject = "Money",
    });

    public static OrderLineInput Row(decimal price, decimal quantity = 1, Domain.Tax.TaxClass? taxClass = null) => new() { Description = "Work", Price = price, Quantity = quantity, TaxClass = taxClass };

    public Invoice Bill(Order order, BillOrder told) => Books.TakeNow(typeof(Order), order.Key, told).OfType<Invoice>().Single(one => one.State == InvoiceState.Ready && one.Kind != InvoiceKind.CreditNote);

    public Invoice Send(Invoice invoice) => Books.TakeNow(typeof(Invoice), invoice.Key, new SendInvoice(InvoiceChannel.Print)).OfType<Invoice>().Single(one => one.Id == invoice.Id);

    public Invoice Final(Order order) => Send(Bill(order, new BillOrder()));

    /// <summary>What waits to be sent for an order.</summary>
    public IReadOnlyList<Invoice> Ready(Order order) => [.. All<Invoice>().Where(one => one.Order == order.Id && one.State == InvoiceState.Ready)];

    public IReadOnlyList<Invoice> Sent(Order order) => [.. All<Invoice>().Where(one => one.Order == order.Id && one.State == InvoiceState.Sent)];

    /// <summary>What the order comes to, and what its papers come to, for each rate.</summary>
    public (string Order, string Papers) Rates(Order order) => (Told(See(order).TaxSubtotals), Told(Sent(order).SelectMany(paper => paper.TaxSubtotals)));

    public IEnumerable<string> Warnings => Books.Warnings.Select(warned => warned.Code);

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

    private static string Told(IEnumerable<Domain.Tax.TaxSubtotal> subtotals) =>
        string.Join(", ", Domain.Tax.TaxSubtotals.Less(subtotals, []).Select(one => $"{one.Key()}: {Words.Plain(one.Base)} + {Words.Plain(one.Tax)}"));

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
