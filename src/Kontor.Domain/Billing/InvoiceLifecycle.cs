using Kontor.Domain.Kernel;
using static Kontor.Domain.Billing.InvoiceState;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Billing.Invoice, Kontor.Domain.Billing.InvoiceState>;

namespace Kontor.Domain.Billing;

/// <summary>The life of an invoice.</summary>
public static class InvoiceLifecycle
{
    public static Lifecycle<Invoice, InvoiceState> Table { get; } = new(start: Ready,
    [
        Make<PrepareInvoice>(by: Who.System),
        Step<SendInvoice>(from: [Ready], to: Sent, looksBeyond: true),
        Step<EditInvoice>(from: [Ready], instead: typeof(CreditInvoice)),
        Step<DiscardInvoice>(from: [Ready], to: Discarded, instead: typeof(CreditInvoice)),
        Step<PayInvoice>(from: [Sent], path: "payments"),
        Step<CreditInvoice>(from: [Sent], answers: "invoices", looksBeyond: true, instead: typeof(DiscardInvoice)),
        Step<ResendInvoice>(from: [Sent], looksBeyond: true),
        Step<ReaddressInvoice>(from: [Ready], by: Who.System),
        Step<GiveUpInvoice>(from: [Sent], by: Who.System),
        Step<WithdrawInvoice>(from: [Ready], to: Discarded, by: Who.System),
        Step<SettleInvoice>(from: [Sent], by: Who.System),
        Step<ReduceInvoice>(from: [Sent], by: Who.System),
        Step<RelieveInvoice>(from: [Sent], by: Who.System),
        Step<RefundInvoice>(from: [Sent], by: Who.System),
        Step<CreditBackInvoice>(from: [Sent], by: Who.System),
    ]);
}
