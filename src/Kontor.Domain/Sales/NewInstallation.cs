using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

/// <summary>What a new house begins with (T19): enough to place, ship and invoice an order at once.</summary>
public static class NewInstallation
{
    private const string Advance = "ADVANCE";

    /// <summary>The makings, in the order in which they can be taken.</summary>
    public static IReadOnlyList<Errand> Makings { get; } =
    [
        Errand.Make(new AddPaymentMethod { Code = "invoice", Name = "Invoice", IsInvoice = true }),
        Errand.Make(new AddPaymentMethod { Code = "card", Name = "Card" }),
        Errand.Make(new AddPaymentMethod { Code = "cash", Name = "Cash", IsCash = true }),
        Errand.Make(new AddPaymentMethod { Code = "bank", Name = "Bank transfer" }),
        Errand.Make(new AddPaymentTerm { Code = "NET14", Name = "14 days net", Days = 14 }),
        Errand.Make(new AddPaymentTerm { Code = "NET30", Name = "30 days net", Days = 30 }),
        Errand.Make(new AddPaymentTerm { Code = "EOM", Name = "End of month", EndOfMonth = true }),
        Errand.Make(new AddPaymentTerm { Code = "PREPAID", Name = "Paid before shipping", Holds = PaymentHold.Shipping }),
        Errand.Make(new AddRefundRule { PaymentMethod = "card", RefundMethods = ["card"] }),
        Errand.Make(new AddRefundRule { PaymentMethod = "cash", RefundMethods = ["cash", "bank"] }),
        Errand.Make(new AddRefundRule { PaymentMethod = "bank", RefundMethods = ["bank"] }),
        Errand.Make(new AddRefundRule { PaymentMethod = "invoice", RefundMethods = ["bank"] }),
        Errand.Make(new AddProduct { Sku = Advance, Name = "Advance payment", Price = 0, IsInventory = false }),
        Errand.Make(new AddOrganisation
        {
            Name = "Our company",
            Country = "FI",
            Currency = "EUR",
            TimeZone = "Europe/Helsinki",
            AdvanceProducts = [new("invoice", ProductSku: Advance), new("card", ProductSku: Advance), new("cash", ProductSku: Advance), new("bank", ProductSku: Advance)],
        }),
        Errand.Make(new AddWarehouse { Code = "MAIN", Name = "Main warehouse" }),
        Errand.Make(new AddWorkStatus { Code = "new", Names = new("New", "Uusi", "Nieuw", "Nouveau"), IsDefault = true }),
        Errand.Make(new AddWorkStatus { Code = "design", Names = new("Design", "Suunnittelu", "Ontwerp", "Conception") }),
        Errand.Make(new AddWorkStatus { Code = "production", Names = new("Production", "Tuotanto", "Productie", "Production") }),
        Standard("REGULAR", "Regular Order", inventory: true, papers: true),
        Standard("ALL-STEPS", "Order with All Steps", inventory: true, papers: true),
        Standard("INVOICE-ONLY", "Invoice Only"),
        Standard("WALK-IN", "Walk-in Order", inventory: true, walkIn: true),
        Errand.Make(new AddOrderType
        {
            Code = "PRO-FORMA", Description = "Pro-Forma", Category = OrderCategory.ProForma, PrintsQuote = true, ConvertToCode = "REGULAR",
        }),
        Errand.Make(new OpenOrderSettings("REGULAR", "MAIN", "invoice")),
    ];

    private static Errand Standard(string code, string description, bool inventory = false, bool papers = false, bool walkIn = false) =>
        Errand.Make(new AddOrderType
        {
            Code = code,
            Description = description,
            Category = OrderCategory.Standard,
            AffectsInventory = inventory,
            UsesShippingPapers = papers,
            IsWalkIn = walkIn,
        });
}
