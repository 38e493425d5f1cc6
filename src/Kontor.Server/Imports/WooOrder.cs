using System.Globalization;
using System.Text.Json;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Server.Imports;

/// <summary>An order as WooCommerce tells it: amounts are texts, some fields are missing in some versions.</summary>
internal sealed class WooOrder(JsonElement json)
{
    private static readonly string[] Told = ["status", "payment_method_title", "transaction_id", "date_paid", "date_completed", "customer_note"];

    private readonly List<string> faults = [];

    public string Id => Text("id");

    public string Number => Text("number") is { Length: > 0 } number ? number : Id;

    public string Status => Text("status");

    public Currency Currency => new(Text("currency").ToUpperInvariant());

    public string? CustomerId => Text("customer_id") is { Length: > 0 } id && id != "0" ? id : null;

    public DateOnly? On => Day(Text("date_created")) ?? Day(Text("date_created_gmt"));

    public decimal Total => Amount(json, "total");

    /// <summary>Without tax.</summary>
    public decimal Net => Total - Amount(json, "total_tax");

    /// <summary>Below zero.</summary>
    public decimal Refunded => Items("refunds").Sum(refund => Amount(refund, "total"));

    public string? DeliveryMethod => Items("shipping_lines").Select(line => Text(line, "method_title")).FirstOrDefault(title => title.Length > 0) is { } title ? Addresses.Tidy(title, 100) : null;

    public IReadOnlyList<string> Faults =>
    [
        .. Id.Length == 0 ? ["The order has no id."] : Array.Empty<string>(),
        .. Currency.Code.Length == 0 ? ["The order has no currency."] : Array.Empty<string>(),
        .. faults,
    ];

    /// <summary>What has no field of its own here.</summary>
    public string About
    {
        get
        {
            var parts = Told
                .Where(name => Text(name).Length > 0)
                .Select(name => $"{Words.Sentence(name.Replace('_', ' '))}: {Text(name)}")
                .Concat(Items("coupon_lines").Select(coupon => $"Coupon: {Text(coupon, "code")}"))
                .Concat(Items("refunds").Select(refund => $"Refund: {Text(refund, "total")} {Text(refund, "reason")}".Trim()));
            return string.Join('\n', parts) is var text && text.Length > 4000 ? text[..4000] : text;
        }
    }

    public string Billing(string name) => json.TryGetProperty("billing", out var billing) ? Addresses.Tidy(Text(billing, name), 200) : "";

    public Address? Address(string which)
    {
        if (!json.TryGetProperty(which, out var address) || Text(address, "country").Length == 0)
        {
            return null;
        }

        var person = $"{Text(address, "first_name")} {Text(address, "last_name")}".Trim();
        var company = Text(address, "company");
        return new Address(
            Addresses.Tidy(company.Length > 0 ? company : person, 200),
            Addresses.Tidy(Text(address, "address_1"), 200),
            Addresses.Tidy(Text(address, "address_2"), 200),
            Addresses.Tidy(Text(address, "postcode"), 20),
            Addresses.Tidy(Text(address, "city"), 100),
            Addresses.Tidy(Text(address, "state"), 100),
            Text(address, "country"),
            company.Length > 0 ? Addresses.Tidy(person, 200) : null);
    }

    public IReadOnlyList<JsonElement> Items(string name) =>
        json.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];

    public static string Text(JsonElement of, string name) => of.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Trim(),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        }
        : "";

    /// <summary>An amount; what is no number is a fault.</summary>
    public decimal Amount(JsonElement of, string name)
    {
        var text = Text(of, name);
        if (text.Length == 0 || decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            return text.Length == 0 ? 0 : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        }

        faults.Add($"{name} must be a number such as 12.50; it is “{text}”.");
        return 0;
    }

    private string Text(string name) => Text(json, name);

    private static DateOnly? Day(string text) =>
        text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
