using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Billing;

/// <summary>What a credit note takes back of a row of an invoice; never more than is not credited yet (rule 7).</summary>
internal sealed record CreditedPart(InvoiceLine Line, decimal Quantity, decimal Net)
{
    /// <summary>With tax, where that is what was agreed or said.</summary>
    public decimal? Gross { get; init; }

    /// <summary>How much of the ordered quantity it covers, where that is known; else in proportion.</summary>
    public decimal? Covered { get; init; }

    /// <summary>
    /// All that is not credited. Rows may have been credited by what was paid in advance, which went back by the advance: then the
    /// deductions stand, or it would go back twice.
    /// </summary>
    public static IReadOnlyList<CreditedPart> Left(Invoice invoice) =>
    [
        .. invoice.Lines.Where(line => line.Advance is null || invoice.Kind == InvoiceKind.Advance || invoice.Lines.All(one => one.Advance is not { Passed: not 0 }))
            .OrderBy(line => line.Position).Select(Rest).Where(part => part.Net != 0 || (part.Line.Net == 0 && part.Quantity != 0)),
    ];

    public static IReadOnlyList<CreditedPart> Chosen(Invoice invoice, IReadOnlyList<CreditedRow> rows)
    {
        var currency = new Currency(invoice.Currency);
        var faults = new List<Fault>();
        var parts = new List<CreditedPart>();
        for (var index = 0; index < rows.Count; index++)
        {
            var path = $"lines[{index}]";
            var line = invoice.Lines.FirstOrDefault(one => one.Id == rows[index].Line);
            faults.AddRange(Check.That(line is { Advance: null } && parts.TrueForAll(part => part.Line != line), $"{path}.line", "The invoice has no such row to credit, or it was named twice."));
            if (line is { Advance: null })
            {
                parts.Add(One(line, rows[index], path, invoice.PricesIncludeTax, currency, faults));
            }
        }

        return faults.Count == 0 ? parts : throw new Faulty(faults);
    }

    /// <summary>The other way round: so many less at the same price, or an amount.</summary>
    public BillLine Print(decimal tax, Currency currency)
    {
        var share = Line.Quantity == 0 ? 0 : Quantity / Line.Quantity;
        var same = new LineAmount(-Quantity, Line.Price, Line.DiscountPercent, currency.Round(Line.DiscountAmount * share));
        var fits = Quantity != 0 && same.Net(currency) == -Net;
        return new BillLine(
            Line.OrderLine,
            Line.Sku,
            Line.Description,
            fits ? Line.Unit : Unit.Piece.Code,
            fits ? -Quantity : -Math.Sign(Net),
            fits ? Line.Price : Math.Abs(Net),
            fits ? Line.DiscountPercent : 0,
            fits ? same.DiscountAmount : 0,
            -Net,
            -tax,
            Line.TaxCategory,
            Line.TaxPercent,
            -(Covered ?? Booked()),
            Line.Account,
            Line.Charge,
            Line.Advance);
    }

    /// <summary>As much of the ordered quantity as the row covers, in proportion; what credits the rest of the row uncovers the rest.</summary>
    private decimal Booked() => Between(Line.CreditedQuantity - Quantity, Line.CreditedQuantity);

    /// <summary>The same before it is booked.</summary>
    public decimal Covers() => Between(Line.CreditedQuantity, Line.CreditedQuantity + Quantity);

    private decimal Between(decimal first, decimal last)
    {
        var before = Line.Quantity == 0 ? 0 : decimal.Round(Line.Covers * first / Line.Quantity, 4);
        var after = last == Line.Quantity ? Line.Covers : Line.Quantity == 0 ? 0 : decimal.Round(Line.Covers * last / Line.Quantity, 4);
        return after - before;
    }

    public static CreditedPart Rest(InvoiceLine line) => new(line, line.Quantity - line.CreditedQuantity, line.Net - line.CreditedNet);

    private static CreditedPart One(InvoiceLine line, CreditedRow row, string path, bool pricesIncludeTax, Currency currency, List<Fault> faults)
    {
        var rest = Rest(line);
        faults.AddRange(Check.That(row.Quantity is null || row.Amount is null, $"{path}.amount", "Say a quantity or an amount, not both."));
        if (row.Amount is { } amount)
        {
            faults.AddRange(Check.That(amount > 0 && currency.Fits(amount) && amount <= rest.Net, $"{path}.amount", $"Amount is above zero and at most the {Words.Plain(rest.Net)} {currency} without tax that are not credited yet."));
            return amount == rest.Net ? rest : new CreditedPart(line, 0, amount);
        }

        var quantity = row.Quantity ?? rest.Quantity;
        faults.AddRange(Check.That(
            quantity > 0 && quantity <= rest.Quantity && decimal.Round(quantity, 4) == quantity, $"{path}.quantity", $"Quantity is above zero and at most the {Words.Plain(rest.Quantity)} that are not credited yet."));
        faults.AddRange(Check.That(
            quantity == rest.Quantity || new Unit(line.Unit).Fits(quantity), $"{path}.quantity", $"Quantity has at most {new Unit(line.Unit).Decimals} decimals in the unit {line.Unit}. Say an amount instead."));
        return quantity == rest.Quantity || line.Quantity == 0 ? rest : new CreditedPart(line, quantity, Math.Min(rest.Net, currency.Round(line.Net * quantity / line.Quantity)))
        {
            Gross = pricesIncludeTax ? currency.Round((line.Net + line.Tax) * quantity / line.Quantity) : null,
        };
    }
}
