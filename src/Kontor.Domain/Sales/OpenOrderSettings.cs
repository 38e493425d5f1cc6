using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

/// <summary>Settles how orders are handled, when the house is new.</summary>
/// <param name="OrderType">The default, by its code.</param>
/// <param name="Warehouse">The default, by its code.</param>
/// <param name="PaymentMethod">The default, by its code.</param>
public sealed record OpenOrderSettings(string OrderType, string Warehouse, string PaymentMethod) : IMake<OrderSettings>
{
    public IEnumerable<Need> Needs() =>
    [
        Need.All<OrderSettings>(),
        Need.Named<OrderType>(OrderType),
        Need.Named<Warehouse>(Warehouse),
        Need.Named<PaymentMethod>(PaymentMethod),
    ];

    public Made<OrderSettings> Make(Moment now)
    {
        if (now.All<OrderSettings>().Count > 0)
        {
            throw new Refused("order-settings-exist", "There are order settings already. Edit them.");
        }

        return new Made<OrderSettings>(new OrderSettings
        {
            Id = now.NewId<OrderSettings>(),
            DefaultOrderType = now.Named<OrderType>(OrderType)?.Id ?? throw new Faulty("orderType", $"There is no order type {OrderType}."),
            DefaultWarehouse = now.Named<Warehouse>(Warehouse)?.Id ?? throw new Faulty("warehouse", $"There is no warehouse {Warehouse}."),
            DefaultPaymentMethod = now.Named<PaymentMethod>(PaymentMethod)?.Code
                ?? throw new Faulty("paymentMethod", $"There is no payment method {PaymentMethod}."),
            PaymentTermDays = 14,
            MayApproveOwn = true,
            SubjectRequired = true,
        });
    }
}
