using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>A payment of the invoice goes back: what it had paid is credited, with its tax, and the note is the refund's receipt (V37, V38).</summary>
/// <param name="Refund">Which payment, and how it goes back.</param>
/// <param name="Paid">What that payment pays of invoices that are not on account.</param>
/// <param name="Amount">With tax; what is invoiced beyond what is wanted, else all that it paid, when nothing is said.</param>
/// <param name="Lines">The rows to credit, instead of an amount.</param>
public sealed record RefundInvoice(RefundedPayment Refund, IReadOnlyList<PaidPaper> Paid, decimal? Amount, IReadOnlyList<CreditedRow>? Lines) : IAct<Invoice>
{
    /// <summary>The invoices that may have deducted the advance it paid, where that has nothing left itself; the next ones take what this one cannot.</summary>
    public IReadOnlyList<Guid>? Next { get; init; }

    public IEnumerable<Need> Needs(Invoice invoice) => [Need.Of(invoice.Order)];

    public IEnumerable<Fact> Apply(Invoice invoice, Moment now)
    {
        if (invoice is { OnAccount: true } or { Kind: InvoiceKind.CreditNote })
        {
            throw new Refused("on-account", $"{invoice.Number} is not an invoice that a payment at once has paid. Credit an invoice on account by “credit”, and refund what is to good then.");
        }

        var order = now.The(invoice.Order);
        return Next is not null ? Share(invoice, invoice.Lines.Any(line => line.Advance?.InvoiceId == Refund.Paid) ? Room(invoice, Refund.Paid) : 0, Refund.Paid, order)
            : order.Advances.FirstOrDefault(one => one.InvoiceId == invoice.Key) is { } advance && Lines is null ? OfAdvance(invoice, advance, order)
            : [Credit(invoice, Own(invoice), order)];
    }

    /// <summary>What no invoice has deducted goes back by itself, the rest by the invoices that did.</summary>
    private IReadOnlyList<Fact> OfAdvance(Invoice invoice, OrderAdvance advance, Order order)
    {
        var paid = Own(invoice).Amount;
        var left = Math.Min(paid, advance.Left.Sum(rate => rate.Base + rate.Tax));
        var asked = Amount ?? (left == paid
            ? paid
            : throw new Faulty("amount", $"{invoice.Number} was deducted by later invoices. Say the amount, or the invoice whose rows are to be credited."));
        var laters = this with { Amount = asked, Next = [.. order.Issued.Where(paper => paper.Kind is InvoiceKind.Final or InvoiceKind.Partial).Select(paper => paper.InvoiceId).Reverse()] };
        return laters.Share(invoice, left, invoice.Key, order);
    }

    /// <summary>Takes what there is room for, and leaves the rest to the next.</summary>
    private IReadOnlyList<Fact> Share(Invoice invoice, decimal room, Guid paid, Order order)
    {
        var part = Math.Min(Amount!.Value, room);
        var rest = Amount.Value - part;
        if (rest > 0 && Next!.Count == 0)
        {
            throw new Refused("advance-deducted", $"{Words.Plain(rest)} {invoice.Currency} of what {Refund.Number} paid are credited already.");
        }

        return
        [
            .. part > 0 ? [(this with { Amount = part, Next = null }).Credit(invoice, Paid.First(one => one.InvoiceId == paid), order)] : Array.Empty<Fact>(),
            .. rest > 0 ? [new PaymentToCredit(new Id<Invoice>(Next![0]), this with { Amount = rest, Next = [.. Next.Skip(1)], Refund = Refund with { Paid = paid } })] : Array.Empty<Fact>(),
        ];
    }

    private InvoiceCredited Credit(Invoice invoice, PaidPaper paper, Order order)
    {
        var most = paper.InvoiceId == invoice.Key ? paper.Amount : Math.Min(paper.Amount, Room(invoice, paper.InvoiceId));
        var rows = Rows(invoice, order, most);
        var note = CreditBook.Write(invoice, rows.Parts, Refund.Reason ?? $"Refund of {Refund.Number}", rows.Exactly, Refund with { Paid = paper.InvoiceId });
        var amount = -(note.Gross + note.Rounding);
        return amount <= most
            ? new InvoiceCredited(invoice.Order, new CreditOrder(note, BillAgain: false))
            : throw new Faulty(Lines is null ? "amount" : "lines", $"{Words.Plain(amount)} {invoice.Currency} would go back; {Refund.Number} paid {Words.Plain(most)} of {invoice.Number}.");
    }

    /// <summary>What is named; else by an amount; else what was paid too much, where more is invoiced than is wanted.</summary>
    private (IReadOnlyList<CreditedPart> Parts, decimal? Exactly) Rows(Invoice invoice, Order order, decimal most)
    {
        if (Lines is not null)
        {
            return (CreditedPart.Chosen(invoice, Lines), null);
        }

        var over = BilledBeyond.Parts(invoice, order.OverInvoicedRows());
        var whole = CreditBook.Worth(invoice, over);
        var amount = Amount ?? (whole - invoice.Due is > 0 and var tooMuch && tooMuch <= most ? tooMuch : most);
        return amount == whole ? (over, null) : (CreditedShare.Of(invoice, amount, over), amount);
    }

    /// <summary>What of a deducted advance can still be credited here.</summary>
    private static decimal Room(Invoice invoice, Guid advance) => Math.Min(
        CreditBook.RowsLeft(invoice).Values.Sum(rate => rate.Base + rate.Tax),
        invoice.Lines.Where(line => line.Advance?.InvoiceId == advance).Sum(line => -line.Net - line.Tax - line.Advance!.Passed));

    /// <summary>What the payment paid of it, or of the advance that it deducted.</summary>
    private PaidPaper Own(Invoice invoice) =>
        Paid.FirstOrDefault(paper => paper.InvoiceId == invoice.Key)
        ?? Paid.FirstOrDefault(paper => invoice.Lines.Any(line => line.Advance?.InvoiceId == paper.InvoiceId))
        ?? throw new Faulty("invoice", $"{Refund.Number} paid nothing of {invoice.Number}, nor an advance that it deducted.");
}
