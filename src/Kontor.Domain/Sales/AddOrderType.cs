using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Sets up a type of orders (T02, T13).</summary>
public sealed record AddOrderType : OrderTypeFields, IMake<OrderType>
{
    public override IEnumerable<Fault> Faults() =>
        [.. Check.Given("code", Code), .. Check.Given("description", Description), .. Check.Given("category", Category), .. base.Faults()];

    public IEnumerable<Need> Needs() => [.. Codes.Asked<OrderType>(Code), Need.All<OrderType>()];

    public Made<OrderType> Make(Moment now)
    {
        Codes.MustBeFree<OrderType>("code", Code, now);
        var type = new OrderType { Id = now.NewId<OrderType>() };
        Fill(type, now);
        return new Made<OrderType>(type);
    }
}
