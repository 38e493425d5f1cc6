using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Stock.Warehouse, Kontor.Domain.Stock.WarehouseState>;
using static Kontor.Domain.Stock.WarehouseState;

namespace Kontor.Domain.Stock;

/// <summary>The life of a warehouse.</summary>
public static class WarehouseLifecycle
{
    public static Lifecycle<Warehouse, WarehouseState> Table { get; } = new(start: Active,
    [
        Make<AddWarehouse>(),
        Step<EditWarehouse>(from: [Active, Inactive]),
        Step<DeactivateWarehouse>(from: [Active], to: Inactive),
        Step<ActivateWarehouse>(from: [Inactive], to: Active),
        Step<DeleteWarehouse>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
    ]);
}
