using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The order that another one is made after.</summary>
/// <param name="Source">Whose customer, addresses, texts and rows are taken over.</param>
/// <param name="IsConversion">A pro forma becomes an order; otherwise it is a duplicate, which keeps no link.</param>
internal sealed record OrderOrigin(Order Source, bool IsConversion)
{
    /// <summary>What is sent for the new order: the same rows, at the prices they have or at those of today.</summary>
    public PlaceOrder Copied(Id<OrderType> type, DateOnly today, bool keepsPrices = true) => new()
    {
        Origin = this,
        Customer = Source.Customer,
        OrderType = type,
        OrderedOn = today,
        Currency = Source.Currency,
        PricesIncludeTax = Source.PricesIncludeTax,
        DiscountPercent = Source.DiscountPercent,
        DiscountAmount = Source.DiscountPercent == 0 ? Source.DiscountAmount : null,
        Lines = [.. Source.Lines.Select(line => Row(line, keepsPrices))],
    };

    /// <summary>Begins the new order as its source stands, not as the customer's settings would have it today.</summary>
    public void Give(Order order)
    {
        order.Organisation = Source.Organisation;
        order.BillTo = Source.BillTo;
        order.ShipTo = Source.ShipTo;
        order.BillingEmail = Source.BillingEmail;
        order.DeliveryMethod = Source.DeliveryMethod;
        order.PaymentTermDays = Source.PaymentTermDays;
        order.AgreedTerm = Source.AgreedTerm;
        order.PaymentMethod = Source.PaymentMethod;
        order.BuyerIsBusiness = Source.BuyerIsBusiness;
        order.BuyerVatId = Source.BuyerVatId;
        order.Contact = Source.Contact;
        order.Subject = Source.Subject;
        order.Reference = Source.Reference;
        order.Seller = Source.Seller;
        order.AssignedTo = Source.AssignedTo;
        order.MoreInformation = Source.MoreInformation;
        order.Fields = Source.Fields;
        if (IsConversion)
        {
            order.CustomerOrderNumber = Source.CustomerOrderNumber;
            order.RequestedOn = Source.RequestedOn;
            order.ConvertedFrom = new OrderLink(Source.Id, Source.Number);
        }
    }

    /// <summary>What is wrong with a row is told of the row people know.</summary>
    public Refused Refusal(Faulty faulty) => new(
        "not-copied",
        $"{Source.Number} cannot be {(IsConversion ? "converted" : "duplicated")}. {string.Join(" ", faulty.Faults.Select(Told))}");

    private string Told(Fault fault)
    {
        var end = fault.Field.IndexOf(']', StringComparison.Ordinal);
        return fault.Field.StartsWith("lines[", StringComparison.Ordinal) && int.TryParse(fault.Field.AsSpan(6, end - 6), out var index)
            ? $"Row {index + 1} ({Source.Lines[index].Description}): {fault.Sentence}"
            : fault.Sentence;
    }

    private static OrderLineInput Row(OrderLine line, bool keepsPrice) => new()
    {
        Product = line.Product,
        Charge = line.Charge,
        Description = line.Description,
        Quantity = line.Wanted,
        Price = keepsPrice || line.Product is null ? line.Price : null,
        DiscountPercent = line.DiscountPercent,
        DiscountAmount = line.DiscountAmount,
        TaxClass = line.Product is null ? line.TaxClass : null,
        Unit = line.Product is null ? line.Unit : null,
    };
}
