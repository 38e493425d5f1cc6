using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

public enum StockItemState
{
    Open,
}

/// <summary>The count of one product: what lies there, what is promised, and what is left (V12, rule 13). It has the product's id.</summary>
public sealed class StockItem : Document<StockItem, StockItemState>, ICounted
{
    internal StockItem()
    {
    }

    public string Sku { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    public Overselling Overselling { get; internal set; }

    /// <summary>Promised to orders and not yet shipped.</summary>
    public decimal Reserved { get; internal set; }

    /// <summary>What lies in all warehouses together.</summary>
    public decimal OnHand { get; internal set; }

    /// <summary>What of it lies in quarantine: it is there, and nobody is promised it (rule 20).</summary>
    public decimal Quarantined { get; internal set; }

    /// <summary>What may still be promised; below zero when orders wait for goods.</summary>
    public decimal Virtual => OnHand - Quarantined - Reserved;

    public IReadOnlyList<StockLevel> Levels { get; internal set; } = [];

    public override string Label => Sku;

    /// <summary>What lies in one warehouse.</summary>
    public decimal OnHandIn(Id<Warehouse> warehouse) => Levels.FirstOrDefault(level => level.Warehouse == warehouse)?.OnHand ?? 0;

    internal override IEnumerable<Fact> Settle()
    {
        OnHand = Levels.Sum(level => level.OnHand);
        return [];
    }

    /// <summary>Books a change in one warehouse, within its policy.</summary>
    /// <exception cref="Refused">It would go below zero, where that is forbidden.</exception>
    internal IEnumerable<Fact> Move(Warehouse warehouse, decimal quantity, string reason, Guid cause, string causeLabel, Moment now)
    {
        var before = OnHandIn(warehouse.Id);
        var after = before + quantity;
        var isShort = quantity < 0 && after < 0;
        var sentence = $"{Sku}: warehouse {warehouse.Code} has {Words.Plain(before)}, and {Words.Plain(-quantity)} is to leave it.";
        if (isShort && warehouse.NegativeStock == NegativeStock.Forbid)
        {
            throw new Refused("stock-short", $"{sentence} Take it from another warehouse, or adjust the stock first.");
        }

        var level = new StockLevel(warehouse.Id, after);
        Levels = Levels.Any(one => one.Warehouse == warehouse.Id)
            ? [.. Levels.Select(one => one.Warehouse == warehouse.Id ? level : one)]
            : [.. Levels, level];
        Quarantined += warehouse.IsQuarantine ? quantity : 0;
        List<Fact> facts = [new StockMove(now.NewId<StockMove>(), Id, warehouse.Id, quantity, after, reason, cause, causeLabel, now.Instant, now.By.Name)];
        if (isShort && warehouse.NegativeStock == NegativeStock.Warn)
        {
            facts.Add(new Warned("stock-short", $"{sentence} Its stock is now {Words.Plain(after)}: count it, and adjust."));
        }

        return facts;
    }
}
