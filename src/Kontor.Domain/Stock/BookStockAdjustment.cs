using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>An adjustment that is known to be true, such as one that another system has booked: made and confirmed in one.</summary>
public sealed record BookStockAdjustment(CreateStockAdjustment Adjustment) : IMake<StockAdjustment>, IChecked
{
    public IEnumerable<Fault> Faults() => Adjustment.Faults();

    public IEnumerable<Need> Needs() => Adjustment.Needs();

    public Made<StockAdjustment> Make(Moment now)
    {
        var made = Adjustment.Make(now).Document;
        return new Made<StockAdjustment>(made, new StockAdjustmentBooked(made.Id));
    }
}

/// <summary>An adjustment is to be confirmed at once.</summary>
public sealed record StockAdjustmentBooked(Id<StockAdjustment> Adjustment) : Fact;
