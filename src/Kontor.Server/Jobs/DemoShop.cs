using Kontor.Domain.Billing;
using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Kontor.Domain.Tax;
using Kontor.Server.Store;

namespace Kontor.Server.Jobs;

/// <summary>A shop to look around in, on request (<c>--demo</c>): made by the same acts as everything else, once.</summary>
public sealed class DemoShop(DemoDesk desk, DemoSales sales, ReferenceData references, TimeProvider clock)
{
    private readonly List<Shipment> shipments = [];
    private readonly List<Invoice> issued = [];

    private static readonly (string Sku, string Name, decimal Price, decimal Stock)[] Goods =
    [
        ("MUG-01", "Mug, stoneware, 3 dl", 14.90m, 240), ("MUG-02", "Mug, enamel, 4 dl", 9.50m, 180), ("POT-10", "Coffee pot, 1 l", 49.00m, 80),
        ("BEAN-250", "Coffee beans, dark, 250 g", 7.20m, 600), ("BEAN-1000", "Coffee beans, dark, 1 kg", 24.80m, 150), ("TEA-100", "Green tea, loose, 100 g", 11.40m, 90),
        ("TRAY-3", "Tray, birch, 43 cm", 32.00m, 65), ("FILT-04", "Paper filters no. 4, 100", 3.95m, 400), ("GRIND-2", "Hand grinder", 89.00m, 60),
        ("SCALE-1", "Kitchen scale, 0.1 g", 59.90m, 22), ("CLOTH-L", "Linen cloth, large", 18.75m, 64), ("JAR-05", "Storage jar, 0.5 l", 12.30m, 0),
    ];

    private static readonly (string Name, string Country, string Line, string Postal, string City, string? VatId, string Email)[] Buyers =
    [
        ("Kahvila Aurora Oy", "FI", "Satamakatu 5", "33200", "Tampere", null, "laskut@aurora.example"), ("Puoti Meri Oy", "FI", "Rantatie 12", "20100", "Turku", null, "talous@meri.example"),
        ("Bistro Linde GmbH", "DE", "Lindenallee 8", "10407", "Berlin", "DE136695976", "rechnung@linde.example"), ("Brasserie du Port SARL", "FR", "2 quai des Belges", "13001", "Marseille", "FR40303265045", "compta@port.example"),
        ("Koffiehuis De Brug B.V.", "NL", "Brugstraat 21", "9711 HX", "Groningen", null, "facturen@debrug.example"), ("Nordic Roast AS", "NO", "Storgata 3", "0155", "Oslo", null, "faktura@nordicroast.example"),
        ("Aino Mäkelä", "FI", "Koulukatu 9 B 4", "90100", "Oulu", null, "aino@makela.example"), ("Café Zielony sp. z o.o.", "PL", "ul. Długa 14", "31-147", "Kraków", null, "faktury@zielony.example"),
    ];

    public async Task Run(CancellationToken stop = default)
    {
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var warehouse = (await references.All<OrderSettings>(stop))[0].DefaultWarehouse;
        await Describe(stop);
        foreach (var (sku, name, price, _) in Goods)
        {
            var food = sku.StartsWith("BEAN", StringComparison.Ordinal) || sku.StartsWith("TEA", StringComparison.Ordinal);
            await desk.Make("product:" + sku, new AddProduct { Sku = sku, Name = name, Price = price, TaxClass = food ? TaxClass.Reduced : TaxClass.Standard, SalesAccount = "3000" }, stop);
        }

        await desk.Make("product:BARISTA", new AddProduct { Sku = "BARISTA", Name = "Barista training, hour", Price = 95m, IsInventory = false, UnitCode = "HUR", SalesAccount = "3010" }, stop);
        var count = await desk.Make("count", new CreateStockAdjustment
        {
            Reason = "Opening count",
            Warehouse = warehouse,
            Lines = [.. Goods.Where(goods => goods.Stock > 0).Select(goods => new AdjustedProduct(null, goods.Sku, goods.Stock))],
        }, stop);
        await desk.Act("count:confirm", count.Id, new ConfirmStockAdjustment(), stop);
        var buyers = new List<Customer>();
        foreach (var (name, country, line, postal, city, vatId, email) in Buyers)
        {
            buyers.Add(await desk.Make("customer:" + name, new AddCustomer
            {
                Name = name,
                IsBusiness = name != "Aino Mäkelä",
                VatId = vatId,
                BillingEmail = email,
                Language = country switch { "FI" => "fi", "FR" => "fr", "NL" => "nl", _ => "en" },
                BillTo = new Address(name, line, null, postal, city, null, country, null),
            }, stop));
        }

        var orders = new List<Id<Order>>();
        for (var index = 0; index < 36; index++)
        {
            orders.Add(await Order(index, buyers[index * 5 % buyers.Count], day.AddDays(index - 36), stop));
        }

        await sales.Run(buyers, orders, shipments, issued, day, stop);
    }

    private async Task Describe(CancellationToken stop)
    {
        var organisation = (await references.All<Organisation>(stop))[0];
        await desk.Act("organisation", organisation.Id, new EditOrganisation
        {
            Name = "Pannu & Kuppi Oy",
            CompanyId = "2345678-0",
            VatId = "FI20774740",
            Email = "myynti@pannujakuppi.example",
            Iban = "FI2112345600000785",
            Address = new Address("Pannu & Kuppi Oy", "Tehtaankatu 27", null, "00150", "Helsinki", null, "FI", null),
        }, stop);
    }

    /// <summary>Each goes a little less far than the one before, so that every queue has something in it.</summary>
    private async Task<Id<Order>> Order(int index, Customer customer, DateOnly day, CancellationToken stop)
    {
        var order = (await desk.Make($"order:{index}", new PlaceOrder
        {
            Customer = customer.Id,
            OrderedOn = day,
            Subject = (index % 4) switch { 0 => "Monthly refill", 1 => "New café opening", 2 => "Web order", _ => "By phone" },
            CustomerOrderNumber = index % 3 == 0 ? $"PO-{7000 + index}" : null,
            Lines = [.. Enumerable.Range(0, 1 + (index % 4)).Select(row => new OrderLineInput
            {
                Sku = row == 3 ? "BARISTA" : Goods[(index + (row * 5)) % 9].Sku,
                Quantity = row == 3 ? 2.5m : 1 + ((index + row) % 6),
                DiscountPercent = index % 5 == 0 ? 10 : null,
            })],
        }, stop)).Id;
        if (index < 30)
        {
            await desk.Act($"order:{index}:approve", order, new ApproveOrder(), stop);
        }

        if (index < 24)
        {
            shipments.Add((Shipment)(await desk.Act($"order:{index}:ship", order, new ShipOrder { Confirm = index < 20 }, stop))[0]);
        }

        if (index is < 18 or 24 or 25)
        {
            var bill = index switch { 24 or 25 => new BillOrder { Kind = InvoiceKind.Advance, Percent = 40 }, _ when index % 6 == 5 => new() { Split = new BillSplit(Parts: 3) }, _ => new() };
            var invoices = await desk.Act($"order:{index}:bill", order, bill, stop);
            foreach (var invoice in invoices.Cast<Invoice>().Take(index is < 15 or > 20 ? 3 : 0))
            {
                issued.Add(invoice);
                await desk.Act($"invoice:{invoice.Id}:send", invoice.Id, new SendInvoice(), stop);
                if (index is < 9 or 24)
                {
                    await desk.Act($"invoice:{invoice.Id}:pay", invoice.Id, new PayInvoice { Amount = index == 8 ? 20 : null, ReceivedOn = day.AddDays(10) }, stop);
                }
            }
        }

        return order;
    }
}
