namespace Kontor.Domain.Sales;

/// <summary>How far the goods and services have come; computed from the quantities.</summary>
public enum Fulfilment
{
    /// <summary>There is nothing to deliver by shipments.</summary>
    NotApplicable,
    Open,
    PartDelivered,
    Delivered,

    /// <summary>Marked as delivered by hand: nothing left the stock (V07).</summary>
    DeliveredUnstocked,
}

/// <summary>How far the order is invoiced; computed from the amounts.</summary>
public enum Invoicing
{
    None,

    /// <summary>An invoice is prepared and waits to be sent (V24).</summary>
    Ready,
    Part,
    Invoiced,

    /// <summary>Invoiced, and some of it credited and let go.</summary>
    PartCredited,

    /// <summary>All that was invoiced is credited.</summary>
    Credited,

    /// <summary>Money went back without a credit note (V37).</summary>
    Compensated,
}

/// <summary>The one word shown for an order, by precedence.</summary>
public enum OrderBadge
{
    New,
    Approved,
    PartDelivered,
    Delivered,
    PartiallyReturned,
    Returned,
    Cancelled,
}

/// <summary>The queue an order waits in, by the words of the order types (T08–T10, T20).</summary>
public enum Stage
{
    PRINTQUOTE,
    QUOTEREADY,
    SHIPPAPER,
    SHIPMENT,
    BACKORDER,
    INVOICE,
    COMPLETED,
    CANCELED,
}
