using Kontor.Domain.Sales;
using Kontor.Server.Http;

namespace Kontor.Server.Sales;

/// <summary>What the events of an order can be asked.</summary>
public static class OrderEventList
{
    public static Listing<OrderEvent> Of() => new Listing<OrderEvent>()
        .Exactly("kind", one => one.Kind)
        .Part("text", one => one.Text)
        .Part("by", one => one.By)
        .Instants("from", "to", one => one.At)
        .Sort("at", one => one.At, isDefault: true);
}
