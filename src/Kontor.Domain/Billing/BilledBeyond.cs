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
            if (Math.Min(rest.Net, net) is > 0 and var taken)
            {
                var covered = Math.Min(quantity, rest.Covers());
                parts.Add(covered == rest.Covers() ? rest with { Net = taken } : new CreditedPart(line, decimal.Round(line.Quantity * covered / line.Covers, 4), taken) { Covered = covered });
                left[line.OrderLine!.Value] = (quantity - covered, net - taken);
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
            Quantity = Math.Max(0, row.Quantity - own.Sum(part => part.Covered ?? part.Covers())),
        }).Where(row => row.Net > 0),
    ];
}
