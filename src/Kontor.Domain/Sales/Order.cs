using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>What a customer ordered, and the thread from which shipments and invoices hang.</summary>
public sealed partial class Order : Document<Order, OrderState>, INamed
{
    private readonly List<OrderLine> lines = [];
    private readonly List<ReservationChange> freed = [];

    internal Order()
    {
    }

    public static string NamedBy => nameof(Number);

    /// <summary>For people; gaps are allowed.</summary>
    public string Number { get; internal set; } = "";

    /// <summary>What the system it came from calls it; the same key makes one order (V01).</summary>
    public string? ExternalKey { get; internal set; }

    public Id<Organisation> Organisation { get; internal set; }

    public Id<OrderType> OrderType { get; internal set; }

    public OrderTerms Terms { get; internal set; } = null!;

    public Id<Customer> Customer { get; internal set; }

    public string CustomerName { get; internal set; } = "";

    public string CustomerNumber { get; internal set; } = "";

    /// <summary>Who to speak to there (K02).</summary>
    public string? Contact { get; internal set; }

    /// <summary>What it is about (K02).</summary>
    public string? Subject { get; internal set; }

    /// <summary>What the customer calls it (K02).</summary>
    public string? CustomerOrderNumber { get; internal set; }

    public string? Reference { get; internal set; }

    public string? Seller { get; internal set; }

    public string? AssignedTo { get; internal set; }

    public string? MoreInformation { get; internal set; }

    /// <summary>What it holds in the house's own fields (V11).</summary>
    public IReadOnlyList<OrderFieldValue> Fields { get; internal set; } = [];

    /// <summary>A calendar day without a time zone (V05).</summary>
    public DateOnly OrderedOn { get; internal set; }

    public DateOnly? RequestedOn { get; internal set; }

    public string Currency { get; internal set; } = "";

    /// <summary>Its prices and discounts are what the consumer pays, tax in them; otherwise tax is added.</summary>
    public bool PricesIncludeTax { get; internal set; }

    /// <summary>Of the rows together, charges left out.</summary>
    public decimal DiscountPercent { get; internal set; }

    /// <summary>Of the rows together, instead of a percentage; in the terms of the prices.</summary>
    public decimal DiscountAmount { get; internal set; }

    /// <summary>How many units of its currency one unit of the organisation's currency bought; nothing in the organisation's own currency.</summary>
    [Decimals(6)]
    public decimal? ExchangeRate { get; internal set; }

    /// <summary>The organisation's currency, in which the tax is owed; nothing when the order is in it.</summary>
    public string? TaxCurrency { get; internal set; }

    /// <summary>From which day on that rate held.</summary>
    public DateOnly? ExchangeRateOn { get; internal set; }

    public Address BillTo { get; internal set; } = null!;

    /// <summary>Where the goods go; it decides the tax of goods (rule 9).</summary>
    public Address ShipTo { get; internal set; } = null!;

    public string? BillingEmail { get; internal set; }

    public string? DeliveryMethod { get; internal set; }

    /// <summary>Days net, from the invoice date; those of the term where there is one.</summary>
    public int PaymentTermDays { get; internal set; }

    /// <summary>The code of a payment term; nothing where only days were agreed.</summary>
    public string? PaymentTerm { get; internal set; }

    /// <summary>The term as it was when the order took it (rule 28).</summary>
    public AgreedTerm? AgreedTerm { get; internal set; }

    /// <summary>The code of a payment method (V43).</summary>
    public string PaymentMethod { get; internal set; } = "";

    public bool BuyerIsBusiness { get; internal set; }

    public string? BuyerVatId { get; internal set; }

    /// <summary>The code of a work status: it hands the work on and moves nothing (V06).</summary>
    public string WorkStatus { get; internal set; } = "";

    public Guid PlacedById { get; internal set; }

    public string PlacedByName { get; internal set; } = "";

    public DateTime PlacedAt { get; internal set; }

    /// <summary>How the tax of its lines was decided, step by step (K04).</summary>
    public IReadOnlyList<TaxStep> TaxSteps { get; internal set; } = [];

    /// <summary>How the stage was decided, step by step (T08–T11).</summary>
    public IReadOnlyList<StageStep> StageReason { get; internal set; } = [];

    /// <summary>Where its type and content sent it when it was placed.</summary>
    public Stage FirstStage { get; internal set; }

    /// <summary>The tax that invoices, ready or sent, have taken, for each category and rate (rule 12).</summary>
    public IReadOnlyList<TaxSubtotal> BilledTax { get; internal set; } = [];

    /// <summary>The shipments that are planned for it and have not left.</summary>
    public IReadOnlyList<Guid> DraftShipments { get; internal set; } = [];

    public IReadOnlyList<OrderLine> Lines => State == OrderState.Cancelled ? GivenUp() : lines;

    public override string Label => Number;

    /// <summary>The decisions, by the API's name.</summary>
    public OrderState Lifecycle => State;

    /// <summary>Whether the stock keeps goods for it now.</summary>
    internal bool Reserves => Terms is { Category: OrderCategory.Standard, AffectsInventory: true }
        && (State == OrderState.Approved || (State == OrderState.Created && Terms.ReserveAt == ReserveAt.Save));

    /// <summary>What was agreed has changed: its rows are priced again.</summary>
    internal bool IsToPrice { get; set; }

    /// <summary>Rows are taxed otherwise than when they were priced: where prices include tax, the nets are others.</summary>
    internal bool HasOtherRates { get; set; }

    /// <summary>A paper went away, or the prices that hold the tax are others: the tax is computed again, and not only of what has changed.</summary>
    internal bool IsToTax { get; set; }

    /// <summary>The discount on the order is another one than the rows were priced with.</summary>
    internal bool HasOtherDiscount { get; set; }

    internal OrderLine Line(Id<OrderLine> id) =>
        lines.Find(line => line.Id == id) ?? throw new Refused("line-gone", $"{Number} no longer has that line.");

    /// <summary>Nothing more is done for any of them.</summary>
    private List<OrderLine> GivenUp()
    {
        lines.ForEach(line => line.IsGivenUp = true);
        return lines;
    }

    internal void Put(IEnumerable<OrderLine> all)
    {
        var put = all.ToList();
        freed.AddRange(lines
            .Where(line => line.Reserved > 0 && !put.Contains(line))
            .Select(line => new ReservationChange(line.Product!.Value.As<Stock.StockItem>(), -line.Reserved)));
        IsToPrice |= put.Count != lines.Count || put.Exists(line => !lines.Contains(line));
        lines.Clear();
        lines.AddRange(put);
    }
}
