using Kontor.Domain.Flows;
using Kontor.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kontor.Server.Ui;

/// <summary>Lists and pages of the kinds that need none of their own: those that the settings are made of.</summary>
public static class PlainScreens
{
    /// <summary>The kinds, each with the columns of its list.</summary>
    public static IReadOnlyDictionary<string, string[]> Columns { get; } = new Dictionary<string, string[]>
    {
        ["suppliers"] = ["number", "name", "vatId", "orderEmail", "state"],
        ["order-types"] = ["code", "description", "category", "affectsInventory", "usesShippingPapers", "state"],
        ["work-statuses"] = ["code", "names", "position", "isDefault", "state"],
        ["warehouses"] = ["code", "name", "negativeStock", "isQuarantine", "state"],
        ["payment-methods"] = ["code", "name", "isInvoice", "state"],
        ["payment-terms"] = ["code", "name", "days", "endOfMonth", "dayOfMonth", "holds", "advancePercent", "state"],
        ["refund-rules"] = ["paymentMethod", "refundMethods", "state"],
        ["exchange-rates"] = [],
        ["tax-regions"] = ["code", "name", "isEu", "state"],
        ["tax-rates"] = ["region", "class", "percent", "validFrom", "validTo", "state"],
        ["organisations"] = ["name", "companyId", "vatId", "country", "currency", "state"],
        ["users"] = ["name", "email", "passwordSetAt", "state"],
        ["roles"] = ["name", "holders", "state"],
        ["api-keys"] = ["name", "prefix", "madeBy", "madeAt", "state"],
        ["imports"] = ["fileName", "profile", "askedAt", "startedByName", "rowsRead", "rowsTotal", "state"],
        ["settings"] = [],
    };

    public static void Map(IEndpointRouteBuilder pages)
    {
        foreach (var (plural, columns) in Columns.Where(kind => Lifecycles.Of(kind.Key) is not null))
        {
            if (columns.Length > 0)
            {
                pages.MapGet("/" + plural, (HttpContext context) =>
                {
                    context.Require(plural + ".read");
                    return new RazorComponentResult<PlainList>(new { Plural = plural });
                }).ExcludeFromDescription();
            }

            pages.MapGet($"/{plural}/{{id:guid}}", (HttpContext context, Guid id) =>
            {
                context.Require(plural + ".read");
                return new RazorComponentResult<PlainScreen>(new { Plural = plural, Id = id });
            }).ExcludeFromDescription();
        }
    }
}
