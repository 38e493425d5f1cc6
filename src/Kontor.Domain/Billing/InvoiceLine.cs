using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

/// <summary>One row of an invoice, as it is printed.</summary>
public sealed class InvoiceLine
{
    internal InvoiceLine()
    {
    }

    public Id<InvoiceLine> Id { get; internal set; }

    public int Position { get; internal set; }

    public Id<OrderLine>? OrderLine { get; internal set; }

    public string? Sku { get; internal set; }

    public string Description { get; internal set; } = "";

    public string Unit { get; internal set; } = "";

    /// <summary>BT-129.</summary>
    public decimal Quantity { get; internal set; }

    /// <summary>BT-146, without tax, never negative (BR-27).</summary>
    public decimal Price { get; internal set; }

    public decimal DiscountPercent { get; internal set; }

    public decimal DiscountAmount { get; internal set; }

    /// <summary>BT-131.</summary>
    public decimal Net { get; internal set; }

    /// <summary>Its share of the invoice's tax, for display (rule 1).</summary>
    public decimal Tax { get; internal set; }

    public TaxCategory TaxCategory { get; internal set; }

    public decimal TaxPercent { get; internal set; }

    /// <summary>How much of the ordered quantity it covers.</summary>
    public decimal Covers { get; internal set; }

    /// <summary>How many of the printed quantity credit notes have taken back; goes on after the paper was issued.</summary>
    public decimal CreditedQuantity { get; internal set; }

    /// <summary>The amount of that, without tax.</summary>
    public decimal CreditedNet { get; internal set; }

    /// <summary>A charge is shown under the goods.</summary>
    public ChargeKind? Charge { get; internal set; }

    /// <summary>The advance that it takes off, or gives back (rule 4).</summary>
    public DeductedAdvance? Advance { get; internal set; }

    /// <summary>What it is booked on (W12).</summary>
    public string? Account { get; internal set; }

    internal TaxKey TaxKey() => new(TaxCategory, TaxPercent);
}
