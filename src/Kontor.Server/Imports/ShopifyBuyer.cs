using System.Security.Cryptography;
using System.Text;
using Kontor.Domain.Parties;

namespace Kontor.Server.Imports;

/// <summary>Who bought in a Shopify shop: found again by the mail address, or else by the name.</summary>
internal static class ShopifyBuyer
{
    public static AddCustomer Of(CsvRow head)
    {
        var email = head.Text("Email")?.ToLowerInvariant();
        var name = Addresses.Tidy(head.Text("Billing Company") ?? head.Text("Billing Name") ?? head.Text("Shipping Name") ?? email ?? "Shopify, no customer", 200);
        return new AddCustomer
        {
            Number = Number("SHOPIFY-", email ?? (name.StartsWith("Shopify,", StringComparison.Ordinal) ? "" : name)),
            Name = name,
            BillTo = Address(head, "Billing"),
            BillingEmail = email,
        };
    }

    /// <summary>The same buyer has the same number in every file.</summary>
    public static string Number(string prefix, string who) => who.Length == 0
        ? prefix + "NOBODY"
        : prefix + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(who)))[..12];

    /// <summary>Nothing when the shop does not know the country.</summary>
    public static Address? Address(CsvRow head, string which) => head.Text(which + " Country") is { } country
        ? new Address(
            Addresses.Tidy(head.Text(which + " Company") ?? head[which + " Name"], 200),
            Addresses.Tidy(head[which + " Address1"], 200),
            head.Text(which + " Address2") is { } second ? Addresses.Tidy(second, 200) : null,
            Addresses.Tidy(head[which + " Zip"].TrimStart('\''), 20),
            Addresses.Tidy(head[which + " City"], 100),
            head.Text(which + " Province"),
            country,
            head.Text(which + " Company") is null ? null : head.Text(which + " Name"))
        : null;
}
