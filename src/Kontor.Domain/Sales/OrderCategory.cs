namespace Kontor.Domain.Sales;

/// <summary>The four kinds of order types (T04); the kind decides which options a type has (T06).</summary>
public enum OrderCategory
{
    /// <summary>Goods and services are sold.</summary>
    Standard,

    /// <summary>Raises what the customer owes (T14).</summary>
    DebitMemo,

    /// <summary>Lowers what the customer owes (T14).</summary>
    CreditMemo,

    /// <summary>A quote that becomes a standard order by hand (T10).</summary>
    ProForma,
}
