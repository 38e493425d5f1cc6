using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Parties.PaymentMethod, Kontor.Domain.Parties.PaymentMethodState>;
using static Kontor.Domain.Parties.PaymentMethodState;

namespace Kontor.Domain.Parties;

/// <summary>The life of a payment method.</summary>
public static class PaymentMethodLifecycle
{
    public static Lifecycle<PaymentMethod, PaymentMethodState> Table { get; } = new(start: Active,
    [
        Make<AddPaymentMethod>(),
        Step<EditPaymentMethod>(from: [Active, Inactive]),
        Step<DeactivatePaymentMethod>(from: [Active], to: Inactive),
        Step<ActivatePaymentMethod>(from: [Inactive], to: Active),
        Step<DeletePaymentMethod>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
    ]);
}
