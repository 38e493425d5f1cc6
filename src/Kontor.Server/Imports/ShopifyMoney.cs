using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Server.Imports;

/// <summary>The amounts of a Shopify order: whether they hold the tax, what was discounted, what the shipping cost.</summary>
internal sealed class ShopifyMoney
{
    private readonly decimal subtotal;
    private readonly decimal shipping;
    private readonly decimal taxes;
    private readonly decimal duties;
    private readonly string? method;
    private readonly string? code;

    public ShopifyMoney(CsvRow head)
    {
        Currency = new Currency(head["Currency"]);
        subtotal = head.Amount("Subtotal") ?? 0;
        shipping = head.Amount("Shipping") ?? 0;
        taxes = head.Amount("Taxes") ?? 0;
        duties = head.Amount("Duties") ?? 0;
        Total = head.Amount("Total") ?? 0;
        method = head.Text("Shipping Method");
        code = head.Text("Discount Code");
        TaxIncluded = taxes > 0 && Math.Abs(subtotal + shipping + duties - Total) < Math.Abs(subtotal + shipping + duties + taxes - Total);
    }

    public Currency Currency { get; }

    /// <summary>What the customer pays.</summary>
    public decimal Total { get; }

    /// <summary>The prices hold the tax.</summary>
    public bool TaxIncluded { get; }

    /// <summary>An amount of the export without its tax: the whole order's share of it, as the export tells no more.</summary>
    public decimal WithoutTax(decimal amount, int decimals = -1) => decimal.Round(
        TaxIncluded && Total > 0 ? amount * (Total - taxes) / Total : amount, decimals < 0 ? Currency.Decimals : decimals, MidpointRounding.AwayFromZero);

    /// <summary>The rows with what concerns the whole order: its discount is taken off them, its shipping is one more.</summary>
    public IReadOnlyList<ParcelLine> Settle(IReadOnlyList<ParcelLine> lines, int row)
    {
        var rest = lines.Sum(line => Priced.Net(line.Input, Currency)) - WithoutTax(subtotal);
        var settled = rest > 0 ? Priced.Deduct(lines, rest, Currency) : lines;
        var charges = new[] { (Amount: shipping, Says: $"Shipping: {method ?? "shop"}"), (Amount: duties, Says: "Duties") };
        return
        [
            .. settled,
            .. charges.Where(charge => charge.Amount > 0).Select(charge => new ParcelLine(
                row, new OrderLineInput { Description = Addresses.Tidy(charge.Says, 200), Quantity = 1, Price = WithoutTax(charge.Amount) })),
        ];
    }

    public IEnumerable<ImportNote> Notes(OrderParcel parcel, Currency currency)
    {
        var net = parcel.Lines.Sum(line => Priced.Net(line.Input, currency));
        var told = WithoutTax(subtotal) + WithoutTax(shipping) + WithoutTax(duties);
        if (TaxIncluded)
        {
            yield return parcel.Note(ImportRowState.Decided, "tax-included", $"The prices hold {taxes} {currency} of tax: it is taken out, in proportion.");
        }

        if (parcel.Lines.Any(line => line.Input.DiscountAmount > 0))
        {
            yield return parcel.Note(ImportRowState.Decided, "discount-on-rows", $"The discount{(code is null ? "" : " " + code)} is taken off the rows.");
        }

        if (shipping > 0)
        {
            yield return parcel.Note(parcel.Row, ImportRowState.Decided, "shipping-as-row", $"The shipping, {shipping} {currency}, is a row of free text.");
        }

        if (net != told)
        {
            yield return parcel.Note(ImportRowState.Warned, "amounts-differ", $"The rows add up to {net} {currency} without tax, the shop says {told}: difference {net - told}.");
        }
    }
}
