using System.Text.Json;

namespace Kontor.Bench;

/// <summary>What a customer has, to send some of it back.</summary>
/// <param name="Order">That it was sold by.</param>
/// <param name="Shipment">That left.</param>
/// <param name="Shipped">The rows of the shipment.</param>
/// <param name="Goods">Those of its products that lie in the stock.</param>
/// <param name="Invoice">That was sent.</param>
/// <param name="Billed">The rows of the invoice.</param>
internal sealed record Sold(Guid Order, Guid Shipment, IReadOnlyList<Guid> Shipped, IReadOnlyList<Guid> Goods, Guid Invoice, IReadOnlyList<Guid> Billed)
{
    public static Sold Of(JsonElement shipment, JsonElement invoice) => new(
        shipment.GetProperty("order").GetGuid(),
        shipment.Id(),
        [.. Lines(shipment).Select(Call.Id)],
        [.. Lines(shipment).Where(line => line.GetProperty("isStocked").GetBoolean()).Select(line => line.GetProperty("product").GetGuid()).Order()],
        invoice.Id(),
        [.. Lines(invoice).Select(Call.Id)]);

    private static IEnumerable<JsonElement> Lines(JsonElement paper) => paper.GetProperty("lines").EnumerateArray();
}
