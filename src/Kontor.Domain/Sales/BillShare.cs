using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>What a bill takes of an order: its rows' shares, and the tax where it is a share of several bills together.</summary>
internal sealed record BillPortion(IReadOnlyList<BillShare> Shares, IReadOnlyList<TaxSubtotal>? Tax);

/// <summary>What a bill takes of a row.</summary>
/// <param name="Line">The row.</param>
/// <param name="Net">Without tax.</param>
/// <param name="Covers">How much of the ordered quantity.</param>
/// <param name="ByQuantity">It is printed as so much at a price; otherwise as an amount.</param>
internal sealed record BillShare(OrderLine Line, decimal Net, decimal Covers, bool ByQuantity)
{
    public TaxedAmount Taxed() => new(Net, Line.TaxKey());

    /// <summary>With tax, in an order whose prices include it.</summary>
    public decimal Gross(Currency currency) => Line.Wanted == 0 ? Line.Gross : currency.Round(Line.Gross * Covers / Line.Wanted);

    /// <summary>As the invoice prints it: the quantity with its price and discount, or one unit of an amount.</summary>
    public BillLine Print(decimal tax, string? part, bool pricesIncludeTax, Currency currency)
    {
        var (quantity, unit, amount) = Shown(pricesIncludeTax, currency);
        return new BillLine(
            Line.Id,
            Line.Sku,
            part is null ? Line.Description : $"{Line.Description} ({part})",
            unit,
            quantity,
            amount.Price,
            amount.DiscountPercent,
            amount.DiscountAmount,
            Net,
            tax,
            Line.TaxCategory,
            Line.TaxPercent,
            Covers,
            Line.Account,
            Line.Charge);
    }

    private (decimal Quantity, string Unit, LineAmount Amount) Shown(bool pricesIncludeTax, Currency currency)
    {
        if (ByQuantity && Covers > 0)
        {
            // A credit is so many the other way (BR-27).
            var sign = Net < 0 ? -1 : 1;
            var listed = Line.Amount(Covers) with { Quantity = sign * Covers };
            if (!pricesIncludeTax && listed.Net(currency) == Net)
            {
                return (sign * Covers, Line.Unit, listed);
            }

            // Without tax, rounded up where it has no end: what is too much is part of the discount (BT-146 is never with tax).
            var price = pricesIncludeTax ? decimal.Ceiling(Line.Price * 100m / (100m + Line.TaxPercent) * 10_000m) / 10_000m : Line.Price;
            var less = currency.Round(Covers * price) - Math.Abs(Net);
            var discounted = new LineAmount(sign * Covers, price, 0, less);
            if (less >= 0 && discounted.Net(currency) == Net)
            {
                return (sign * Covers, Line.Unit, discounted);
            }
        }

        return (Math.Sign(Net) < 0 ? -1 : 1, Unit.Piece.Code, new LineAmount(1, Math.Abs(Net)));
    }
}
