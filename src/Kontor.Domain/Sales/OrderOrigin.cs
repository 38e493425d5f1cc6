using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The order that another one is made after.</summary>
/// <param name="Source">Whose customer, addresses, texts and rows are taken over.</param>
/// <param name="Kind">What becomes of the link between them.</param>
internal sealed record OrderOrigin(Order Source, OrderOriginKind Kind)
{
    /// <summary>What is sent for the new order: the same rows, at the prices they have or at those of today.</summary>
    public PlaceOrder Copied(Id<OrderType> type, DateOnly today, bool keepsPrices = true, IReadOnlyList<OrderLine>? rows = null) => new()
    {
        Origin = this,
        Customer = Source.Customer,
        OrderType = type,
        OrderedOn = today,
        Currency = Source.Currency,
        Deal = Kind == OrderOriginKind.Duplicate ? null : Source.Deal,
        Participant = Kind == OrderOriginKind.Duplicate ? null : Source.Participant,
        PricesIncludeTax = Source.PricesIncludeTax,
        Lines = [.. (rows ?? Source.Lines).Select(line => Row(line, keepsPrices))],
    };

    /// <summary>Begins the new order as its source stands, not as the customer's settings would have it today.</summary>
    public void Give(Order order)
    {
        order.Organisation = Source.Organisation;
        order.BillTo = Source.BillTo;
        order.ShipTo = Source.ShipTo;
        order.BillingEmail = Source.BillingEmail;
        order.DeliveryMethod = Source.DeliveryMethod;
        order.PaymentTerm = Source.PaymentTerm;
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
        if (Kind == OrderOriginKind.Split)
        {
            (order.ExchangeRate, order.ExchangeRateOn) = (Source.ExchangeRate, Source.ExchangeRateOn);
            order.SplitFrom = new OrderLink(Source.Id, Source.Number);
        }
        else
        {
            (order.DiscountPercent, order.DiscountAmount) = (Source.DiscountPercent, Source.DiscountAmount);
        }

        if (Kind != OrderOriginKind.Duplicate)
        {
            (order.CustomerOrderNumber, order.RequestedOn) = (Source.CustomerOrderNumber, Source.RequestedOn);
            order.ConvertedFrom = Kind == OrderOriginKind.Conversion ? new OrderLink(Source.Id, Source.Number) : null;
        }
    }

    /// <summary>What is wrong with a row is told of the row people know.</summary>
    public Refused Refusal(Faulty faulty) => new(
        "not-copied",
        $"{Source.Number} cannot be {Kind switch { OrderOriginKind.Conversion => "converted", OrderOriginKind.Split => "split", _ => "duplicated" }}. {string.Join(" ", faulty.Faults.Select(Told))}");

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
        Quantity = line.Ordered,
        Price = keepsPrice || line.Product is null ? line.Price : null,
        DiscountPercent = line.DiscountPercent,
        DiscountAmount = line.DiscountAmount,
        TaxClass = line.Product is null ? line.TaxClass : null,
        Unit = line.Product is null ? line.Unit : null,
    };
}
