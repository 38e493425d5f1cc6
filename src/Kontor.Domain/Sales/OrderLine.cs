using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>One row of an order: what was agreed, and how far each unit of it has come.</summary>
public sealed partial class OrderLine
{
    internal OrderLine()
    {
    }

    public Id<OrderLine> Id { get; internal set; }

    /// <summary>Its place on every paper, from 1.</summary>
    public int Position { get; internal set; }

    /// <summary>Nothing for a free-text row, which never reserves (V04).</summary>
    public Id<Product>? Product { get; internal set; }

    public string? Sku { get; internal set; }

    public string Description { get; internal set; } = "";

    /// <summary>UN/ECE Recommendation 20.</summary>
    public string Unit { get; internal set; } = "";

    /// <summary>Goods, not a service or free text: it decides the stage (T08), whether or not stock is counted.</summary>
    public bool IsInventory { get; internal set; }

    /// <summary>Counted in stock, and the order's type affects it.</summary>
    public bool IsStocked { get; internal set; }

    /// <summary>What VAT takes it for.</summary>
    public SupplyKind SupplyKind { get; internal set; }

    /// <summary>A charge is billed, and never delivered.</summary>
    public ChargeKind? Charge { get; internal set; }

    /// <summary>For one unit, in the order's terms: without tax, or with it; at most 4 decimals.</summary>
    public decimal Price { get; internal set; }

    public decimal DiscountPercent { get; internal set; }

    /// <summary>For the whole line, instead of a percentage.</summary>
    public decimal DiscountAmount { get; internal set; }

    public TaxClass TaxClass { get; internal set; }

    public TaxCategory TaxCategory { get; internal set; }

    public decimal TaxPercent { get; internal set; }

    /// <summary>Its share of the order's discount, in the terms of the prices.</summary>
    public decimal OrderDiscount { get; internal set; }

    /// <summary>Without tax, after the discounts (BT-131).</summary>
    public decimal Net { get; internal set; }

    /// <summary>Its share of the document's tax (rule 1).</summary>
    public decimal Tax { get; internal set; }

    /// <summary>With tax.</summary>
    public decimal Gross { get; internal set; }

    /// <summary>What its sale is booked on (W12).</summary>
    public string? Account { get; internal set; }

    public decimal Ordered { get; internal set; }

    public decimal Cancelled { get; internal set; }

    /// <summary>In shipments that are not confirmed yet.</summary>
    public decimal Planned { get; internal set; }

    public decimal Shipped { get; internal set; }

    /// <summary>Marked as delivered by hand: nothing left the stock (V07).</summary>
    public decimal Unstocked { get; internal set; }

    /// <summary>The day of its latest delivery: the tax point of what was delivered (rule 8).</summary>
    public DateOnly? DeliveredOn { get; internal set; }

    /// <summary>Came back from the customer.</summary>
    public decimal Returned { get; internal set; }

    /// <summary>Of what came back, what is not wanted again: it is only credited, or the order was reduced by it since.</summary>
    public decimal ReturnedForCredit { get; internal set; }

    /// <summary>Promised to this line by the stock (rule 13: always its open demand).</summary>
    public decimal Reserved { get; internal set; }

    /// <summary>Covered by invoices, ready or sent.</summary>
    public decimal Billed { get; internal set; }

    /// <summary>The amount of those invoices, without tax.</summary>
    public decimal BilledNet { get; internal set; }

    /// <summary>Covered by invoices that were sent.</summary>
    public decimal Invoiced { get; internal set; }

    /// <summary>The amount of those invoices, without tax.</summary>
    public decimal InvoicedNet { get; internal set; }

    /// <summary>Credited and let go: it is not billed again.</summary>
    public decimal Credited { get; internal set; }

    /// <summary>The amount of that, without tax, with what was credited as an amount.</summary>
    public decimal CreditedNet { get; internal set; }

    /// <summary>Of that amount, what was credited as an amount and not by quantity, with the rounding of both.</summary>
    public decimal Rebated { get; internal set; }

    /// <summary>A paper holds some of it, or did and let it go: its tax and its cents stay.</summary>
    public bool IsOnPaper => Billed != 0 || BilledNet != 0 || Credited != 0 || CreditedNet != 0;

    /// <summary>What the customer is to get.</summary>
    public decimal Wanted => Ordered - Cancelled;

    /// <summary>What the customer has.</summary>
    public decimal Delivered => Shipped + Unstocked - Returned;

    /// <summary>Still to be delivered.</summary>
    public decimal Open => IsGivenUp ? 0 : Missing;

    /// <summary>Still to be put on a shipment.</summary>
    public decimal ToShip => Charge is null && !IsGivenUp ? Math.Max(0, Wanted - Delivered - Planned) : 0;

    /// <summary>Came back, is wanted again and has not been sent again (V34).</summary>
    public decimal ToReplace => IsGivenUp ? 0 : Awaited;

    /// <summary>Stays with the customer, though the order was given up (W10).</summary>
    public decimal Kept => IsGivenUp ? Math.Max(0, Delivered) : 0;

    /// <summary>Invoiced beyond what is ordered now, because the order was reduced afterwards (K21).</summary>
    public decimal OverInvoiced => Math.Max(0, Invoiced - Wanted);

    /// <summary>The amount that is invoiced beyond what the row comes to now, without tax.</summary>
    public decimal OverInvoicedNet => Math.Max(0, Math.Abs(InvoicedNet + CreditedNet) - Math.Abs(Net));

    internal bool IsOverInvoiced => OverInvoiced > 0 || OverInvoicedNet > 0;

    /// <summary>Not on any invoice yet, without tax; below zero when the order was reduced after it was invoiced.</summary>
    public decimal ToBillNet => IsGivenUp ? 0 : Net - BilledNet - CreditedNet;

    /// <summary>Not on any invoice yet.</summary>
    public decimal ToBill => IsGivenUp ? 0 : Wanted - Billed - Credited;

    /// <summary>Its order was cancelled: nothing more is done for it.</summary>
    internal bool IsGivenUp { get; set; }

    /// <summary>Came back and was not sent again, whether or not it still will be.</summary>
    internal decimal Awaited => Math.Min(Returned - ReturnedForCredit, Missing);

    /// <summary>On invoices, ready or sent, or let go, beyond what is ordered now.</summary>
    internal decimal OverBilled => Math.Max(0, Billed + Credited - Wanted);

    /// <summary>The amount of that, without tax.</summary>
    internal decimal OverBilledNet => Math.Max(0, BilledNet + CreditedNet - Net);

    private decimal Missing => Charge is null ? Math.Max(0, Wanted - Delivered) : 0;

    /// <summary>Another quantity is ordered; what came back and is not wanted again is wanted again when it is more.</summary>
    internal void Reorder(decimal quantity)
    {
        var (wanted, awaited) = (Wanted, ToReplace);
        Ordered = quantity;
        ReturnedForCredit += Wanted > wanted ? -Math.Min(Wanted - wanted, ReturnedForCredit - Cancelled) : awaited - ToReplace;
        UseUpCredited(wanted);
    }

    /// <summary>What came back is only credited.</summary>
    internal void GiveBack(decimal quantity)
    {
        var wanted = Wanted;
        Cancelled += quantity;
        ReturnedForCredit += quantity;
        UseUpCredited(wanted);
    }

    /// <summary>What is not wanted any more is first what was credited and let go: it does not count twice.</summary>
    private void UseUpCredited(decimal wanted) => Credited -= Math.Clamp(wanted - Wanted, 0, Credited);

    /// <summary>It is priced otherwise than before.</summary>
    internal bool IsChanged { get; set; }

    internal LineAmount Amount(decimal quantity) => new(quantity, Price, DiscountPercent, quantity == Wanted ? DiscountAmount : 0m);
}
