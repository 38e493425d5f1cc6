using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Which options a category has (T06, T15–T18).</summary>
internal static class OrderTypeOptions
{
    /// <exception cref="Faulty">The type has an option that its category does not have, or a pro forma converts to nothing.</exception>
    /// <exception cref="Refused">There is no standard type yet that a pro forma could convert to.</exception>
    public static void MustFit(OrderType type, Moment now)
    {
        var misfits = Misfits(type).ToList();
        if (misfits.Count > 0)
        {
            throw new Faulty(misfits) { Code = "not-of-category" };
        }

        var faults = new List<Fault>();
        if (type.Category == OrderCategory.ProForma)
        {
            var targets = now.All<OrderType>()
                .Where(other => other is { Category: OrderCategory.Standard, State: OrderTypeState.Active } && other.Id != type.Id)
                .ToList();
            if (targets.Count == 0)
            {
                throw new Refused("no-standard-order-type", "A pro forma type needs a standard type to convert to. Add an active standard type first.");
            }

            if (!targets.Exists(target => target.Id == type.ConvertTo))
            {
                faults.Add(new Fault("convertTo", $"A pro forma converts to an active standard type: {Words.Or(targets.Select(target => target.Code))}."));
            }
        }

        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }
    }

    private static IEnumerable<Fault> Misfits(OrderType type)
    {
        var category = type.Category;
        return
        [
            .. Only("affectsInventory", type.AffectsInventory, category != OrderCategory.ProForma, "A pro forma type never affects inventory."),
            .. Only("usesShippingPapers", type.UsesShippingPapers, category == OrderCategory.Standard, "Only a standard type uses shipping papers."),
            .. Only("isWalkIn", type.IsWalkIn, category == OrderCategory.Standard, "Only a standard type can be a walk-in type."),
            .. Only("printsQuote", type.PrintsQuote, category == OrderCategory.ProForma, "Only a pro forma type prints a quote."),
            .. Only("convertTo", type.ConvertTo is not null, category == OrderCategory.ProForma, "Only a pro forma type converts to another type."),
        ];
    }

    private static IEnumerable<Fault> Only(string field, bool set, bool allowed, string sentence) =>
        Check.That(!set || allowed, field, sentence);
}
