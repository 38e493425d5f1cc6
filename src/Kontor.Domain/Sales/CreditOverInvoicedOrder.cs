using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Credits what was invoiced beyond what the order wants now, as it was reduced or came back for credit, on the last invoices first (K21).</summary>
/// <param name="Reason">As the credit notes print it.</param>
public sealed record CreditOverInvoicedOrder(string? Reason = null) : IAct<Order>, IChecked
{
    public static Reason? Refusal(Order order) => order.OverInvoicedRows().Count > 0
        ? null
        : new Reason("not-over-invoiced", $"{order.Number} is not invoiced beyond what it wants.");

    public IEnumerable<Fault> Faults() => Check.Text("reason", Reason, 200);

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var why = string.IsNullOrWhiteSpace(Reason) ? $"{order.Number} was reduced" : Reason.Trim();
        return [new OrderToCredit([.. order.Issued.Where(paper => paper.Kind is InvoiceKind.Final or InvoiceKind.Partial).Select(paper => paper.InvoiceId).Reverse()], order.OverInvoicedRows(), why)];
    }
}

/// <summary>A row of an order that is invoiced beyond what it wants.</summary>
/// <param name="Line">Which.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Net">How much, without tax.</param>
public sealed record OverInvoicedRow(Id<OrderLine> Line, decimal Quantity, decimal Net);

/// <summary>So much of an order is to be credited, on one invoice after the other.</summary>
/// <param name="Invoices">The order's, the last first.</param>
/// <param name="Rows">What is to be credited.</param>
/// <param name="Reason">As the credit notes print it.</param>
public sealed record OrderToCredit(IReadOnlyList<Guid> Invoices, IReadOnlyList<OverInvoicedRow> Rows, string Reason) : Fact;
