using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

public enum InvoiceState
{
    /// <summary>Ready to be sent: it has no number and is not owed yet (V24).</summary>
    Ready,

    /// <summary>Issued under its number; it never changes again (rule 11).</summary>
    Sent,
    Discarded,
}

/// <summary>What the customer owes for an order or a part of it.</summary>
public sealed partial class Invoice : Document<Invoice, InvoiceState>
{
    private readonly List<InvoiceLine> lines = [];

    internal Invoice()
    {
    }

    /// <summary>Taken when it is sent, without gaps (V26, rule 10).</summary>
    public string? Number { get; internal set; }

    public InvoiceKind Kind { get; internal set; }

    /// <summary>The invoice that a credit note takes back (BG-3).</summary>
    public CreditedPaper? Credits { get; internal set; }

    /// <summary>Such as “part 1 of 3”.</summary>
    public string? Part { get; internal set; }

    public Id<Order> Order { get; internal set; }

    public string OrderNumber { get; internal set; } = "";

    public Id<Customer> Customer { get; internal set; }

    public string CustomerName { get; internal set; } = "";

    public string CustomerNumber { get; internal set; } = "";

    public string? CustomerOrderNumber { get; internal set; }

    public string? Reference { get; internal set; }

    public InvoiceParty Seller { get; internal set; } = null!;

    public InvoiceParty Buyer { get; internal set; } = null!;

    public Address ShipTo { get; internal set; } = null!;

    public string? BillingEmail { get; internal set; }

    /// <summary>How it left: mail or print.</summary>
    public string? Channel { get; internal set; }

    public string Currency { get; internal set; } = "";

    public int PaymentTermDays { get; internal set; }

    /// <summary>The order's term as it was; nothing where only days were agreed.</summary>
    public AgreedTerm? AgreedTerm { get; internal set; }

    public string PaymentMethod { get; internal set; } = "";

    /// <summary>It is paid later, on account; of what is not, only what nobody has paid is credited (V38).</summary>
    public bool OnAccount { get; internal set; }

    /// <summary>Nothing until it is sent, unless it was given (V23).</summary>
    public DateOnly? InvoiceDate { get; internal set; }

    public DateOnly? DueDate { get; internal set; }

    public DateTime? SentAt { get; internal set; }

    /// <summary>When it was last sent after it was issued.</summary>
    public DateTime? ResentAt { get; internal set; }

    public string? Note { get; internal set; }

    /// <summary>Without tax (BT-109).</summary>
    public decimal Net { get; internal set; }

    /// <summary>BT-110.</summary>
    public decimal Tax { get; internal set; }

    /// <summary>The organisation's currency, in which the tax is owed (BT-6); nothing when the invoice is in it.</summary>
    public string? TaxCurrency { get; internal set; }

    /// <summary>The order's: how many units of the invoice's currency one unit of the organisation's bought.</summary>
    [Decimals(6)]
    public decimal? ExchangeRate { get; internal set; }

    /// <summary>The tax in the organisation's currency (BT-111).</summary>
    public decimal? TaxInTaxCurrency { get; internal set; }

    /// <summary>With tax (BT-112).</summary>
    public decimal Gross { get; internal set; }

    /// <summary>BG-23.</summary>
    public IReadOnlyList<TaxSubtotal> TaxSubtotals { get; internal set; } = [];

    /// <summary>The order's prices include tax: its rows are shown with it.</summary>
    public bool PricesIncludeTax { get; internal set; }

    /// <summary>What the cash in use cannot pay is left off, or added (BT-114).</summary>
    public decimal Rounding { get; internal set; }

    public IReadOnlyList<InvoiceLine> Lines => lines;

    public override string Label => Number ?? $"invoice for {OrderNumber}";

    /// <summary>What it covers of the order's rows.</summary>
    internal IReadOnlyList<BilledLine> Billed() =>
        [.. lines.Where(line => line.OrderLine is not null).Select(line => new BilledLine(line.OrderLine!.Value, line.Covers, line.Net, line.TaxKey()))];

    /// <summary>By when an invoice of this day is paid (V23).</summary>
    internal DateOnly DueOf(DateOnly invoiceDate) => Parties.AgreedTerm.DueDate(AgreedTerm, PaymentTermDays, invoiceDate);

    /// <summary>To whom it is billed, and how it is paid.</summary>
    internal BillingDetails Billing => new(CustomerOrderNumber, Reference, Buyer.Address, ShipTo, BillingEmail, PaymentTermDays, AgreedTerm, PaymentMethod);

    internal void Bill(BillingDetails to, IReadOnlyList<PaymentMethod> methods)
    {
        (CustomerOrderNumber, Reference, ShipTo, BillingEmail) = (to.CustomerOrderNumber, to.Reference, to.ShipTo, to.BillingEmail);
        Buyer = Buyer with { Address = to.BillTo, Email = to.BillingEmail };
        (PaymentTermDays, AgreedTerm, PaymentMethod) = (to.PaymentTermDays, to.AgreedTerm, to.PaymentMethod);
        OnAccount = methods.FirstOrDefault(one => one.Code == to.PaymentMethod)?.IsInvoice ?? true;
    }

    internal void Put(IEnumerable<InvoiceLine> all) => lines.AddRange(all);
}

/// <summary>A party as it was when the invoice was made.</summary>
public sealed record InvoiceParty(string Name, string? CompanyId, string? VatId, Address Address, string? Email, string? Iban);
