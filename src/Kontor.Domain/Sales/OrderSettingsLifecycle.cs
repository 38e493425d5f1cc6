using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Sales.OrderSettings, Kontor.Domain.Sales.OrderSettingsState>;
using static Kontor.Domain.Sales.OrderSettingsState;

namespace Kontor.Domain.Sales;

/// <summary>The life of the order settings: there is one set of them, made with the house.</summary>
public static class OrderSettingsLifecycle
{
    public static Lifecycle<OrderSettings, OrderSettingsState> Table { get; } = new(start: Open,
    [
        Make<OpenOrderSettings>(by: Who.System),
        Step<EditOrderSettings>(from: [Open]),
    ], plural: "settings");
}
