using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Sales.OrderType, Kontor.Domain.Sales.OrderTypeState>;
using static Kontor.Domain.Sales.OrderTypeState;

namespace Kontor.Domain.Sales;

/// <summary>The life of an order type.</summary>
public static class OrderTypeLifecycle
{
    public static Lifecycle<OrderType, OrderTypeState> Table { get; } = new(start: Active,
    [
        Make<AddOrderType>(),
        Step<EditOrderType>(from: [Active, Inactive]),
        Step<DeactivateOrderType>(from: [Active], to: Inactive, looksBeyond: true),
        Step<ActivateOrderType>(from: [Inactive], to: Active),
        Step<DeleteOrderType>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
    ]);
}
