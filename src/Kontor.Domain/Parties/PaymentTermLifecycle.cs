using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Parties.PaymentTerm, Kontor.Domain.Parties.PaymentTermState>;
using static Kontor.Domain.Parties.PaymentTermState;

namespace Kontor.Domain.Parties;

/// <summary>The life of a payment term.</summary>
public static class PaymentTermLifecycle
{
    public static Lifecycle<PaymentTerm, PaymentTermState> Table { get; } = new(start: Active,
    [
        Make<AddPaymentTerm>(),
        Step<EditPaymentTerm>(from: [Active, Inactive]),
        Step<DeactivatePaymentTerm>(from: [Active], to: Inactive),
        Step<ActivatePaymentTerm>(from: [Inactive], to: Active),
        Step<DeletePaymentTerm>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
    ]);
}
