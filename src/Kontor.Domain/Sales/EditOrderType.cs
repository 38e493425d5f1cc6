using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Changes which stages the next orders of the type pass; those there are keep theirs (rule 28).</summary>
public sealed record EditOrderType : OrderTypeFields, IAct<OrderType>
{
    public IEnumerable<Need> Needs(OrderType type) =>
        [.. Codes.Asked<OrderType>(Code, type.Code), Need.All<OrderType>(), .. ChangesKind(type) ? [Need.Use(type.Id)] : Array.Empty<Need>()];

    public IEnumerable<Fact> Apply(OrderType type, Moment now)
    {
        Codes.MustBeFree<OrderType>("code", Code, now, type.Code);
        if (ChangesKind(type) && now.IsUsed(type.Id))
        {
            var field = ChangesCode(type) ? "code" : "category";
            throw new Faulty(field, $"{type.Description} is in use, so its {field} stays. Add another order type and deactivate this one.");
        }

        Fill(type, now);
        return [];
    }

    private bool ChangesKind(OrderType type) => ChangesCode(type) || (Category is { } category && category != type.Category);

    private bool ChangesCode(OrderType type) => Change.Text(type.Code, Code) != type.Code;
}
