using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>The way back: what is registered, what has come back and what was not replaced (V27–V34).</summary>
public sealed partial class Order
{
    /// <summary>The returns of its goods that are registered and not confirmed.</summary>
    public IReadOnlyList<Guid> DraftReturns { get; internal set; } = [];

    public ReturnProgress Returns { get; internal set; }

    /// <summary>What its settling reserves is owed for goods that came back.</summary>
    internal bool IsWantedAgain { get; set; }

    /// <summary>Gives up what came back and is only credited; the discounts of the row go with it in proportion.</summary>
    internal void GiveBack(OrderLine line, decimal quantity)
    {
        var currency = new Currency(Currency);
        var share = line.Wanted == 0 ? 0 : (line.Wanted - quantity) / line.Wanted;
        line.DiscountAmount = currency.Round(line.DiscountAmount * share);
        var borne = currency.Round(line.OrderDiscount * share);
        if (DiscountAmount > 0)
        {
            DiscountAmount = Math.Max(0, DiscountAmount - (line.OrderDiscount - borne));
            line.OrderDiscount = borne;
        }

        line.GiveBack(quantity);
    }

    /// <summary>All came back, where nothing was open before and nothing has replaced it since (V33).</summary>
    private ReturnProgress ReturnsNow() => lines switch
    {
        _ when !lines.Exists(line => line.ReturnedForCredit > 0 || line.Awaited > 0) => DraftReturns.Count > 0 ? ReturnProgress.Registered : ReturnProgress.None,
        _ when lines.TrueForAll(line => line.Charge is not null || (line.Delivered == 0 && Math.Max(0, line.Wanted) == line.Awaited)) => ReturnProgress.Returned,
        _ => ReturnProgress.PartiallyReturned,
    };
}

/// <summary>How much of what was shipped came back and was not replaced; computed from the quantities.</summary>
public enum ReturnProgress
{
    None,

    /// <summary>A return is saved, and its goods are not there yet (V29).</summary>
    Registered,
    PartiallyReturned,
    Returned,
}
