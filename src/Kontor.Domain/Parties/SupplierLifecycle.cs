using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Parties.Supplier, Kontor.Domain.Parties.SupplierState>;
using static Kontor.Domain.Parties.SupplierState;

namespace Kontor.Domain.Parties;

/// <summary>The life of a supplier.</summary>
public static class SupplierLifecycle
{
    public static Lifecycle<Supplier, SupplierState> Table { get; } = new(start: Active,
    [
        Make<AddSupplier>(),
        Step<EditSupplier>(from: [Active, Inactive]),
        Step<DeactivateSupplier>(from: [Active], to: Inactive),
        Step<ActivateSupplier>(from: [Inactive], to: Active),
        Step<DeleteSupplier>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
    ]);
}
