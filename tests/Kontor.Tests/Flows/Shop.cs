using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;
using Kontor.Domain.Tax;

namespace Kontor.Tests.Flows;

/// <summary>What a story needs before it begins: sellers, buyers at home and abroad, goods, services, two warehouses and every kind of order type.</summary>
internal static class Shop
{
    public static IEnumerable<Errand> NewHouse =>
    [
        .. NewInstallation.Makings,
        .. EuTaxTable.Regions.Select(Errand.Make),
        .. EuTaxTable.Rates.Select(Errand.Make),
    ];

    public static async Task Furnish(IBooks books)
    {
        var organisation = (await books.All<Organisation>())[0];
        await books.Take(typeof(Organisation), organisation.Key, new EditOrganisation { VatId = "FI01120389" });
        foreach (var making in Makings)
        {
            await books.Take(making.Kind, null, making.Act);
        }

        await books.Take(typeof(Organisation), organisation.Key, new EditOrganisation
        {
            AdvanceProducts = [.. (await books.All<PaymentMethod>()).Select(method => new AdvanceProduct(method.Code, ProductSku: "HOUR"))],
        });
        foreach (var warehouse in (await books.All<Warehouse>()).Where(one => !one.IsQuarantine))
        {
            await books.Take(typeof(StockAdjustment), null, new CreateStockAdjustment
            {
                Reason = "Opening", Warehouse = warehouse.Id, Lines = [new(null, "MUG", warehouse.Code == "SECOND" ? 40 : 60), new(null, "ROPE", 25.5m)],
            });
        }

        foreach (var adjustment in await books.All<StockAdjustment>())
        {
            await books.Take(typeof(StockAdjustment), adjustment.Key, new ConfirmStockAdjustment());
        }
    }

    private static IEnumerable<Errand> Makings =>
    [
        Errand.Make(new AddWarehouse { Code = "SECOND", Name = "Second", NegativeStock = NegativeStock.Warn }),
        Errand.Make(new AddWarehouse { Code = "QUARANTINE", Name = "Quarantine", IsQuarantine = true }),
        Errand.Make(new AddOrderType { Code = "MEMO", Description = "Debit memo", Category = OrderCategory.DebitMemo }),
        Errand.Make(new AddOrderType { Code = "CREDIT", Description = "Credit memo", Category = OrderCategory.CreditMemo }),
        Errand.Make(new AddOrderType { Code = "REFUNDING", Description = "Refunds by itself", Category = OrderCategory.Standard, AffectsInventory = true, UsesShippingPapers = true, RefundPolicy = RefundPolicy.Automatic }),
        Errand.Make(new AddProduct { Sku = "MUG", Name = "Mug", Price = 19.99m }),
        Errand.Make(new AddProduct { Sku = "RARE", Name = "Rare", Price = 333.3333m, Overselling = Overselling.Forbid }),
        Errand.Make(new AddProduct { Sku = "ROPE", Name = "Rope", Price = 1.2345m, UnitCode = "MTR" }),
        Errand.Make(new AddProduct { Sku = "BOOK", Name = "Book", Price = 7.77m, TaxClass = TaxClass.Reduced }),
        Errand.Make(new AddProduct { Sku = "FREE", Name = "Sample", Price = 0 }),
        Errand.Make(new AddProduct { Sku = "HOUR", Name = "Work", Price = 81.05m, UnitCode = "HUR", IsInventory = false }),
        Errand.Make(new AddExchangeRate { Currency = "JPY", ValidFrom = new DateOnly(2020, 1, 1), Rate = 163.4m }),
        Errand.Make(new AddExchangeRate { Currency = "KWD", ValidFrom = new DateOnly(2020, 1, 1), Rate = 0.354271m }),
        Errand.Make(new AddCustomer { Name = "Acme Oy", Number = "C-A", IsBusiness = true, BillingEmail = "bill@acme.fi", BillTo = At("FI") }),
        Errand.Make(new AddCustomer { Name = "Werner GmbH", Number = "C-W", IsBusiness = true, VatId = "DE136695976", BillingEmail = "bill@werner.de", BillTo = At("DE") }),
        Errand.Make(new AddCustomer { Name = "Eva", Number = "C-E", IsBusiness = false, BillTo = At("SE") }),
        Errand.Make(new AddCustomer { Name = "Hanako", Number = "C-J", IsBusiness = true, BillingEmail = "pay@hanako.jp", Currency = "JPY", BillTo = At("JP") }),
        Errand.Make(new AddCustomer { Name = "Fahad", Number = "C-K", IsBusiness = true, BillingEmail = "pay@fahad.kw", Currency = "KWD", BillTo = At("FI") }),
    ];

    public static Address At(string country) => new("", "Street 1", null, "12345", "Town", null, country, null);
}
