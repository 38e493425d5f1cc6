using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>What was proposed to a customer: an order as it stood, dated and numbered by its version (W02, W07, W08).</summary>
public sealed class Offer : Document<Offer, OfferState>
{
    internal Offer()
    {
    }

    /// <summary>The order's number and the version, such as <c>SO-12/2</c>.</summary>
    public string Number { get; internal set; } = "";

    public Id<Order> Order { get; internal set; }

    public string OrderNumber { get; internal set; } = "";

    /// <summary>Which version of the offer for its order, from 1.</summary>
    public int Revision { get; internal set; }

    public Id<Customer> Customer { get; internal set; }

    public string CustomerName { get; internal set; } = "";

    public string CustomerNumber { get; internal set; } = "";

    public string? Contact { get; internal set; }

    public string? Subject { get; internal set; }

    public string? Reference { get; internal set; }

    public string? CustomerOrderNumber { get; internal set; }

    /// <summary>Whose offer it is, as they were when it was sent.</summary>
    public OfferSeller Seller { get; internal set; } = null!;

    public Address BillTo { get; internal set; } = null!;

    public Address ShipTo { get; internal set; } = null!;

    public string? BuyerVatId { get; internal set; }

    public DateOnly? RequestedOn { get; internal set; }

    public string? DeliveryMethod { get; internal set; }

    public int PaymentTermDays { get; internal set; }

    public AgreedTerm? AgreedTerm { get; internal set; }

    public string Currency { get; internal set; } = "";

    /// <summary>The prices and discounts are what the customer pays, tax in them.</summary>
    public bool PricesIncludeTax { get; internal set; }

    /// <summary>Of the whole order, after the discounts of its rows.</summary>
    public decimal DiscountPercent { get; internal set; }

    /// <summary>What the discount of the whole order comes to, in the terms of the prices.</summary>
    public decimal Discount { get; internal set; }

    /// <summary>Without tax.</summary>
    public decimal Net { get; internal set; }

    public decimal Tax { get; internal set; }

    /// <summary>With tax.</summary>
    public decimal Gross { get; internal set; }

    public IReadOnlyList<TaxSubtotal> TaxSubtotals { get; internal set; } = [];

    public IReadOnlyList<OfferLine> Lines { get; internal set; } = [];

    /// <summary>Where it goes by mail.</summary>
    public string? Email { get; internal set; }

    /// <summary>How it left: mail or print.</summary>
    public string? Channel { get; internal set; }

    /// <summary>Days from the sending, by the settings of the day it was made.</summary>
    public int ValidDays { get; internal set; }

    /// <summary>The last day on which it can be accepted; counted from the sending unless it was given.</summary>
    public DateOnly? ValidUntil { get; internal set; }

    public DateTime CreatedAt { get; internal set; }

    public DateTime? SentAt { get; internal set; }

    public DateTime? AcceptedAt { get; internal set; }

    public DateTime? RejectedAt { get; internal set; }

    /// <summary>When it was cancelled, or found to have expired.</summary>
    public DateTime? EndedAt { get; internal set; }

    /// <summary>Why it was accepted, rejected or cancelled; <c>changed</c> and <c>revised</c> when a new version took its place.</summary>
    public string? Reason { get; internal set; }

    public override string Label => Number;

    /// <summary>Says what the order says now.</summary>
    internal void Take(Order order, Moment now)
    {
        var seller = now.All<Organisation>().First(one => one.Id == order.Organisation);
        Seller = new OfferSeller(seller.Name, seller.CompanyId, seller.VatId, seller.Address, seller.Email);
        CustomerName = order.CustomerName;
        CustomerNumber = order.CustomerNumber;
        Contact = order.Contact;
        Subject = order.Subject;
        Reference = order.Reference;
        CustomerOrderNumber = order.CustomerOrderNumber;
        BillTo = order.BillTo;
        ShipTo = order.ShipTo;
        BuyerVatId = order.BuyerVatId;
        RequestedOn = order.RequestedOn;
        DeliveryMethod = order.DeliveryMethod;
        PaymentTermDays = order.PaymentTermDays;
        AgreedTerm = order.AgreedTerm;
        Currency = order.Currency;
        (PricesIncludeTax, DiscountPercent, Discount) = (order.PricesIncludeTax, order.DiscountPercent, order.Lines.Sum(line => line.OrderDiscount));
        (Net, Tax, Gross, TaxSubtotals) = (order.Net, order.Tax, order.Gross, order.TaxSubtotals);
        Email = order.BillingEmail;
        Lines =
        [
            .. order.Lines.Where(line => line.Wanted != 0).Select(line => new OfferLine(
                line.Position, line.Sku, line.Description, line.Unit, line.Wanted, line.Price, line.DiscountPercent, line.DiscountAmount, (order.PricesIncludeTax ? line.Gross : line.Net) + line.OrderDiscount, line.Net, line.Tax, line.TaxCategory, line.TaxPercent)),
        ];
    }
}

/// <summary>Who offers.</summary>
public sealed record OfferSeller(string Name, string? CompanyId, string? VatId, Address Address, string? Email);
