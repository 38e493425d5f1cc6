namespace Kontor.Domain.Sales;

/// <summary>What a field of an order may hold.</summary>
public enum OrderFieldKind
{
    Text,
    Number,
    Date,

    /// <summary>One of the field's choices.</summary>
    Choice,

    /// <summary>The name of a user.</summary>
    User,
}
