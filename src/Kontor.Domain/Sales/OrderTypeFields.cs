using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>What may be said of an order type; a field not sent stays, an empty text clears.</summary>
public abstract record OrderTypeFields : IChecked
{
    public string? Code { get; init; }

    public string? Description { get; init; }

    public string? InvoiceDescription { get; init; }

    public OrderCategory? Category { get; init; }

    public bool? AffectsInventory { get; init; }

    public bool? UsesShippingPapers { get; init; }

    public bool? PrintsQuote { get; init; }

    public Id<OrderType>? ConvertTo { get; init; }

    /// <summary>The type to convert to by its code, instead of its id.</summary>
    public string? ConvertToCode { get; init; }

    public bool? IsWalkIn { get; init; }

    public RefundPolicy? RefundPolicy { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("code", Code, 40),
        .. Check.Filled("description", Description, 100),
        .. Check.Text("invoiceDescription", InvoiceDescription, 200),
        .. Check.Filled("convertToCode", ConvertToCode, 40),
        .. Check.That(ConvertTo is null || ConvertToCode is null, "convertToCode", "Name the type to convert to either by its id or by its code."),
    ];

    internal void Fill(OrderType type, Moment now)
    {
        if (Code is { } given && now.All<OrderType>().FirstOrDefault(other => other.Id != type.Id && other.State != OrderTypeState.Deleted && other.Code.Equals(given.Trim(), StringComparison.OrdinalIgnoreCase)) is { } like)
        {
            throw new Faulty("code", $"Code {given.Trim()} differs from {like.Code} ({like.Description}) by capitals only. Choose another.");
        }

        type.Code = Change.Text(type.Code, Code);
        type.Description = Change.Text(type.Description, Description);
        type.InvoiceDescription = Change.Optional(type.InvoiceDescription, InvoiceDescription);
        type.Category = Category ?? type.Category;
        type.AffectsInventory = AffectsInventory ?? type.AffectsInventory;
        type.UsesShippingPapers = UsesShippingPapers ?? type.UsesShippingPapers;
        type.PrintsQuote = PrintsQuote ?? type.PrintsQuote;
        type.IsWalkIn = IsWalkIn ?? type.IsWalkIn;
        type.RefundPolicy = RefundPolicy ?? type.RefundPolicy;
        type.ConvertTo = Target(now) ?? type.ConvertTo;
        OrderTypeOptions.MustFit(type, now);
    }

    private Id<OrderType>? Target(Moment now) => ConvertToCode is not { } code
        ? ConvertTo
        : now.All<OrderType>().FirstOrDefault(type => type.Code == code.Trim() && type.State != OrderTypeState.Deleted)?.Id
            ?? throw new Faulty("convertToCode", $"There is no order type {code.Trim()}.");
}
