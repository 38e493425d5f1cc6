namespace Kontor.Domain.Sales;

/// <summary>How far an offer has come with the customer (W07).</summary>
public enum OfferState
{
    /// <summary>Not sent yet: it says what its order says, whatever is changed there.</summary>
    Open,

    /// <summary>The customer has it; it never changes again.</summary>
    Sent,
    Accepted,

    /// <summary>The customer said no, or the order was changed after it was sent.</summary>
    Rejected,

    /// <summary>Its last day has passed without an answer.</summary>
    Expired,
    Cancelled,
}
