using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Parties.Customer, Kontor.Domain.Parties.CustomerState>;
using static Kontor.Domain.Parties.CustomerState;

namespace Kontor.Domain.Parties;

/// <summary>The life of a customer.</summary>
public static class CustomerLifecycle
{
    public static Lifecycle<Customer, CustomerState> Table { get; } = new(start: Active,
    [
        Make<AddCustomer>(),
        Step<EditCustomer>(from: [Active, Inactive]),
        Step<DeactivateCustomer>(from: [Active], to: Inactive),
        Step<ActivateCustomer>(from: [Inactive], to: Active),
        Step<PseudonymiseCustomer>(from: [Active, Inactive], to: Pseudonymised),
        Step<DeleteCustomer>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
    ]);
}
