using Kontor.Domain.Kernel;
using static Kontor.Domain.Billing.CustomerPaymentState;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Billing.CustomerPayment, Kontor.Domain.Billing.CustomerPaymentState>;

namespace Kontor.Domain.Billing;

/// <summary>The life of a payment.</summary>
public static class CustomerPaymentLifecycle
{
    public static Lifecycle<CustomerPayment, CustomerPaymentState> Table { get; } = new(start: Received,
    [
        Make<AddCustomerPayment>(),
        Make<RecordCustomerPayment>(by: Who.System),
        Step<ApplyCustomerPayment>(from: [Received]),
        Step<ReleaseCustomerPayment>(from: [Received], by: Who.System),
        Step<ReturnCustomerPayment>(from: [Received], by: Who.System),
        Step<UseCustomerPayment>(from: [Received], by: Who.System),
        Step<RefundCustomerPayment>(from: [Received], looksBeyond: true),
        Step<CancelCustomerPayment>(from: [Received], to: Cancelled),
    ], plural: "payments");
}
