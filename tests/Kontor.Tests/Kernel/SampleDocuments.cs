using Kontor.Domain.Activities;
using Kontor.Domain.Attachments;
using Kontor.Domain.Billing;
using Kontor.Domain.Flows;
using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.People;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Tests.Flows;

namespace Kontor.Tests.Kernel;

/// <summary>Documents of every kind, as a small shop would have them after its first order; with all their fields in use somewhere.</summary>
internal static class SampleDocuments
{
    public static IReadOnlyList<Document> Made()
    {
        var books = new MemoryBooks();
        foreach (var making in Shop.NewHouse)
        {
            books.TakeNow(making.Kind, null, making.Act);
        }

        Shop.Furnish(books).GetAwaiter().GetResult();
        books.TakeNow(typeof(Supplier), null, new AddSupplier { Name = "Mill", Address = Shop.At("FI"), Contacts = [new("Mia", "mia@mill.fi", null, null)] });
        books.TakeNow(typeof(Role), null, new AddRole { Name = "Sales", Permissions = ["orders.*"] });
        books.TakeNow(typeof(Import), null, new StartImport("orders", "orders.csv", 12, "abc", 3, MakesMissing: true));
        var role = All<Role>(books).First().Id;
        books.TakeNow(typeof(User), null, new AddUser { Email = "anna@kontor.fi", Name = "Anna", Roles = [role] });
        books.TakeNow(typeof(ApiKey), null, new AddApiKey { Name = "Shop", Roles = [role] });
        var order = (Order)books.TakeNow(typeof(Order), null, new PlaceOrder
        {
            Customer = All<Customer>(books).First(one => one.Number == "C-A").Id,
            OrderedOn = new DateOnly(2026, 11, 22),
            Subject = "Mugs",
            RequestedOn = new DateOnly(2026, 12, 1),
            Lines =
            [
                new() { Sku = "MUG", Quantity = 10, DiscountPercent = 10 },
                new() { Sku = "ROPE", Quantity = 2.5m, DiscountAmount = 0.5m },
                new() { Description = "Engraving", Price = 3.5m, Quantity = 1 },
            ],
        }).Single(one => one is Order);
        books.TakeNow(typeof(Order), order.Key, new ShipOrder { Lines = [new(order.Lines[0].Id, 4, null), new(order.Lines[1].Id, 1.5m, null)] });
        books.TakeNow(typeof(Order), order.Key, new BillOrder { Split = new(3), DueDate = new DateOnly(2026, 12, 24) });
        books.TakeNow(typeof(Order), order.Key, new OfferOrder());
        books.TakeNow(typeof(Deal), books.TakeNow(typeof(Deal), null, new OpenDeal("Fair", order.Customer)).Single().Key, new AddDealProduct { Participant = "P1", Sku = "MUG", Quantity = 1 });
        books.TakeNow(typeof(Activity), null, new AddActivity { Subject = "Call", Order = order.Id, DueOn = new DateOnly(2026, 11, 23) });
        books.TakeNow(typeof(Attachment), null, new AttachFile("orders", order.Key, order.Label, "order.pdf", new FileType("pdf", "application/pdf"), 7, "abc"));
        books.TakeNow(typeof(Shipment), All<Shipment>(books).Single().Key, new ConfirmShipment());
        books.TakeNow(typeof(Shipment), All<Shipment>(books).Single().Key, new ReturnShipment { Lines = [new(All<Shipment>(books).Single().Lines[0].Id, 1, Disposition.Scrap)], Reason = "Broken" });
        books.TakeNow(typeof(Invoice), All<Invoice>(books).First().Key, new SendInvoice());
        books.TakeNow(typeof(Order), order.Key, new ReceiveOrderPayment { Amount = 20, Reference = "RF18 5390 0754 7034" });
        foreach (var table in Lifecycles.All.Where(table => !books.Documents.Any(one => one.GetType() == table.Kind)))
        {
            throw new InvalidOperationException($"The samples have no {table.Noun}: make one here.");
        }

        return [.. books.Documents];
    }

    private static IEnumerable<T> All<T>(MemoryBooks books)
        where T : Document<T> => books.Documents.OfType<T>();
}
