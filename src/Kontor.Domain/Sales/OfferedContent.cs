using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>
/// What an offer commits both sides to: who, where, what, for how much. The customer's own order number and the like may be
/// added while an offer is out, so they are not a part of it.
/// </summary>
internal static class OfferedContent
{
    /// <summary>A hash that is the same as long as nobody is promised anything else.</summary>
    public static string Of(Order order) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Parts(order)))));

    private static IEnumerable<string> Parts(Order order) =>
    [
        order.CustomerName, $"{order.BillTo}", $"{order.ShipTo}", order.BuyerVatId ?? "", order.Subject ?? "",
        order.RequestedOn?.ToString("O", CultureInfo.InvariantCulture) ?? "", order.DeliveryMethod ?? "",
        order.PaymentTermDays.ToString(CultureInfo.InvariantCulture), order.Currency, Words.Plain(order.Net), Words.Plain(order.Tax), Words.Plain(order.Gross),
        .. order.AgreedTerm is { } term ? [$"{term}"] : Array.Empty<string>(),
        .. order.PricesIncludeTax ? ["prices include tax"] : Array.Empty<string>(),
        .. order.Lines.Where(line => line.Wanted != 0).SelectMany(Parts),
    ];

    private static IEnumerable<string> Parts(OrderLine line) =>
    [
        line.Sku ?? "", line.Description, line.Unit, Words.Plain(line.Wanted), Words.Plain(line.Price), Words.Plain(line.DiscountPercent),
        Words.Plain(line.DiscountAmount), Words.Plain(line.Net), $"{line.TaxCategory}", Words.Plain(line.TaxPercent),
    ];
}
