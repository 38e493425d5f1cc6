using Kontor.Domain.Stock;
using Kontor.Server.Http;

namespace Kontor.Server.Stock;

/// <summary>What the list of stock adjustments can be asked.</summary>
public static class StockAdjustmentList
{
    public static Listing<StockAdjustment> Of() => new Listing<StockAdjustment>()
        .Status(adjustment => adjustment.State)
        .Number("number", adjustment => adjustment.Number)
        .One("warehouse", adjustment => adjustment.Warehouse)
        .Part("reason", adjustment => adjustment.Reason)
        .Part("confirmedBy", adjustment => adjustment.ConfirmedBy)
        .Days("from", "to", adjustment => adjustment.ConfirmedOn)
        .Part("q", adjustment => adjustment.Number, adjustment => adjustment.Reason)
        .Without("lines")
        .Sort("number", adjustment => adjustment.Id, isDefault: true)
        .Sort("confirmedOn", adjustment => adjustment.ConfirmedOn);
}
