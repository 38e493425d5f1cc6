using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Flows;

/// <summary>What each fact obliges the house to do: the whole choreography on one screen.</summary>
public static class WhatFollows
{
    private static readonly Dictionary<Type, Func<Fact, IEnumerable<Errand>>> Table = [];

    static WhatFollows()
    {
        When<ProductAdded>(product => product.IsInventory
            ? [Errand.Make(new OpenStockItem(product.Product, product.Sku, product.Name, product.Overselling))]
            : []);

        When<ProductEdited>(product => product switch
        {
            { OpensStock: true } => [Errand.Make(new OpenStockItem(product.Product, product.Sku, product.Name, product.Overselling))],
            { HasStock: true } => [Errand.To(product.Product.As<StockItem>(), new EditStockItem(product.Sku, product.Name, product.Overselling))],
            _ => [],
        });

        When<StockAdjustmentConfirmed>(adjustment => adjustment.Differences.Select(difference => Errand.To(
            difference.StockItem,
            new AdjustStockItem(adjustment.Warehouse, difference.Delta, adjustment.Reason, adjustment.Adjustment.Value, adjustment.Number))));

        When<WorkStatusReplaced>(status => [Errand.To(status.Former, new YieldWorkStatus())]);
    }

    /// <summary>The errands that a fact owes; none for most facts.</summary>
    public static IEnumerable<Errand> Of(Fact fact) => Table.TryGetValue(fact.GetType(), out var errands) ? errands(fact) : [];

    private static void When<TFact>(Func<TFact, IEnumerable<Errand>> errands)
        where TFact : Fact => Table.Add(typeof(TFact), fact => errands((TFact)fact));
}
