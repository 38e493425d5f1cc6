namespace Kontor.Domain.Sales;

/// <summary>Which part of an order a paper asks for, or takes back.</summary>
public enum InvoiceKind
{
    /// <summary>All that is left (380).</summary>
    Final,

    /// <summary>A part of it.</summary>
    Partial,

    /// <summary>Before anything is delivered; later invoices deduct it (386, rule 4).</summary>
    Advance,

    /// <summary>Takes an invoice back, in whole or in part (381).</summary>
    CreditNote,
}
