using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>The order wants less than was invoiced: this invoice credits what it has of that, the next one the rest (K21).</summary>
/// <param name="Reason">As the note prints it.</param>
/// <param name="Over">What is still to be credited.</param>
/// <param name="Next">The order's other invoices.</param>
public sealed record CreditBackInvoice(string Reason, IReadOnlyList<OverInvoicedRow> Over, IReadOnlyList<Guid> Next) : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        var rows = BilledBeyond.Parts(invoice, Over);
        var left = BilledBeyond.Less(Over, rows);
        return
        [
            .. rows.Count > 0 ? [CreditInvoice.Credited(invoice, rows, Reason, billAgain: false)] : Array.Empty<Fact>(),
            .. left.Count > 0 ? [new OrderToCredit(Next, left, Reason)] : Array.Empty<Fact>(),
        ];
    }
}
