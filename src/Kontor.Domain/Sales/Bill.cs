using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>What one invoice of an order is to say.</summary>
/// <param name="Order">Whose.</param>
/// <param name="InvoiceId">The identity the invoice is to have.</param>
/// <param name="Kind">All that is left, a part, an advance, or a credit.</param>
/// <param name="Part">Such as “part 1 of 3”; nothing for a bill that stands alone.</param>
/// <param name="Lines">What it bills.</param>
/// <param name="Net">Without tax.</param>
/// <param name="Tax">The tax.</param>
/// <param name="Gross">With tax.</param>
/// <param name="Subtotals">Tax by category and rate.</param>
/// <param name="InvoiceDate">Nothing means the day it is sent.</param>
/// <param name="DueDate">Nothing means by the payment term.</param>
/// <param name="SendAtOnce">It is sent by itself (T09).</param>
/// <param name="Rounding">What the cash in use cannot pay is left off, or added (BT-114).</param>
/// <param name="AdvanceProduct">What an advance is booked on (W15).</param>
/// <param name="Credits">The paper that a credit note takes back.</param>
public sealed record Bill(
    Id<Order> Order,
    Guid InvoiceId,
    InvoiceKind Kind,
    string? Part,
    IReadOnlyList<BillLine> Lines,
    decimal Net,
    decimal Tax,
    decimal Gross,
    IReadOnlyList<TaxSubtotal> Subtotals,
    DateOnly? InvoiceDate,
    DateOnly? DueDate,
    bool SendAtOnce,
    decimal Rounding = 0,
    Id<Catalog.Product>? AdvanceProduct = null,
    CreditedPaper? Credits = null);

/// <summary>The invoice that a credit note takes back, in whole or in part (BG-3).</summary>
/// <param name="InvoiceId">Which.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its date.</param>
/// <param name="Reason">Why, as printed.</param>
/// <param name="Refund">The payment that goes back by it: the note is the receipt.</param>
/// <param name="BillAgain">It corrects: the money waits for the right invoice.</param>
public sealed record CreditedPaper(Guid InvoiceId, string Number, DateOnly Date, string Reason, RefundedPayment? Refund = null, bool BillAgain = false);

/// <summary>A payment that goes back as an invoice is credited.</summary>
/// <param name="Payment">Which.</param>
/// <param name="Number">Its number.</param>
/// <param name="Method">The payment method that it goes back by.</param>
/// <param name="Reason">Why.</param>
/// <param name="Paid">The invoice that it had paid.</param>
public sealed record RefundedPayment(Guid Payment, string Number, string Method, string? Reason, Guid Paid);

/// <summary>One row of an invoice to be.</summary>
/// <param name="OrderLine">The row of the order; nothing for an advance and for what is deducted of it.</param>
/// <param name="Sku">Of the product.</param>
/// <param name="Description">As printed.</param>
/// <param name="Unit">Of the printed quantity.</param>
/// <param name="Quantity">As printed.</param>
/// <param name="Price">As printed, without tax, never negative (BR-27).</param>
/// <param name="DiscountPercent">As printed.</param>
/// <param name="DiscountAmount">As printed.</param>
/// <param name="Net">Without tax (BT-131).</param>
/// <param name="Tax">Its share of the tax.</param>
/// <param name="TaxCategory">BT-151.</param>
/// <param name="TaxPercent">BT-152.</param>
/// <param name="Covers">How much of the ordered quantity it covers.</param>
/// <param name="Account">What it is booked on.</param>
/// <param name="Charge">It is a charge.</param>
/// <param name="Advance">The advance that it deducts.</param>
public sealed record BillLine(
    Id<OrderLine>? OrderLine,
    string? Sku,
    string Description,
    string Unit,
    decimal Quantity,
    decimal Price,
    decimal DiscountPercent,
    decimal DiscountAmount,
    decimal Net,
    decimal Tax,
    TaxCategory TaxCategory,
    decimal TaxPercent,
    decimal Covers,
    string? Account,
    ChargeKind? Charge = null,
    DeductedAdvance? Advance = null);

/// <summary>The advance invoice that a row takes off, for one rate (rule 4, BG-3).</summary>
/// <param name="InvoiceId">The advance.</param>
/// <param name="Number">Its number.</param>
/// <param name="Date">Its date.</param>
/// <param name="Passed">What was credited of the row's invoice and goes back by the advance, with tax; goes on after the paper was issued.</param>
public sealed record DeductedAdvance(Guid InvoiceId, string Number, DateOnly Date, decimal Passed = 0);
