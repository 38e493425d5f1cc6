using Kontor.Domain.Kernel;
using static Kontor.Domain.Billing.PaymentState;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Billing.Payment, Kontor.Domain.Billing.PaymentState>;

namespace Kontor.Domain.Billing;

/// <summary>The life of a payment.</summary>
public static class PaymentLifecycle
{
    public static Lifecycle<Payment, PaymentState> Table { get; } = new(start: Received,
    [
        Make<AddPayment>(),
        Make<RecordPayment>(by: Who.System),
        Step<ApplyPayment>(from: [Received]),
        Step<UsePayment>(from: [Received], by: Who.System),
        Step<CancelPayment>(from: [Received], to: Cancelled),
    ]);
}
