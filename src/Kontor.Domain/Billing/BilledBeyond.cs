using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>What invoices ask for beyond what their order wants now, because it was reduced or came back for credit (K21).</summary>
internal static class BilledBeyond
{
    /// <summary>As much of it as an invoice has on its rows.</summary>
    public static IReadOnlyList<CreditedPart> Parts(Invoice invoice, IReadOnlyList<OverInvoicedRow> over)
    {
        var left = over.ToDictionary(row => row.Line, row => (row.Quantity, row.Net));
        var parts = new List<CreditedPart>();
        foreach (var line in invoice.Lines.Where(line => line is { OrderLine: not null, Advance: null }).OrderByDescending(line => line.Position))
        {
            var rest = CreditedPart.Rest(line);
            var (quantity, net) = left.GetValueOrDefault(line.OrderLine!.Value);
            var part = new CreditedPart(line, line.Covers <= 0 ? 0 : Math.Min(rest.Quantity, decimal.Round(line.Quantity * quantity / line.Covers, 4)), Math.Min(rest.Net, net));
            if (part.Net > 0)
            {
                parts.Add(part.Net == rest.Net ? rest : part);
                left[line.OrderLine!.Value] = (quantity - (line.Quantity == 0 ? 0 : decimal.Round(line.Covers * part.Quantity / line.Quantity, 4)), net - part.Net);
            }
        }

        parts.Reverse();
        return parts;
    }

    /// <summary>What an invoice's credit leaves of it for the others.</summary>
    public static IReadOnlyList<OverInvoicedRow> Less(IReadOnlyList<OverInvoicedRow> over, IReadOnlyList<CreditedPart> parts) =>
    [
        .. over.Select(row => parts.Where(part => part.Line.OrderLine == row.Line).ToList() is var own && own.Count == 0 ? row : row with
        {
            Net = row.Net - own.Sum(part => part.Net),
            Quantity = Math.Max(0, row.Quantity - own.Sum(part => part.Line.Quantity == 0 ? 0 : decimal.Round(part.Line.Covers * part.Quantity / part.Line.Quantity, 4))),
        }).Where(row => row.Net > 0),
    ];
}
