using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>T14: debit memos raise it, credit memos lower it.</summary>
public sealed class TheBalanceOfACustomer(Servers servers)
{
    [Theory, EachEngine]
    public async Task Rises_by_a_debit_memo_and_falls_by_a_credit_memo(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var customer = await shop.Customer();
        Assert.Empty((await shop.See($"customers/{customer}/balance"))["balances"]!.AsArray());

        await Issue(shop, customer, null, 100);
        Assert.Equal(("EUR", 100m, 0m, 100m), await Balance(shop, customer));
        await Issue(shop, customer, await Memo(shop, "DebitMemo"), 20);
        Assert.Equal(("EUR", 120m, 0m, 120m), await Balance(shop, customer));
        await Issue(shop, customer, await Memo(shop, "CreditMemo"), 30);
        Assert.Equal(("EUR", 120m, 30m, 90m), await Balance(shop, customer));
    }

    [Theory, EachEngine]
    public async Task Counts_each_currency_for_itself_and_what_is_paid_or_waits(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var customer = await shop.Customer();
        var invoice = await Issue(shop, customer, null, 100);
        await shop.Do($"invoices/{invoice["id"]}/payments", new { amount = 40, method = "card" });
        await shop.Do("payments", new { customer, amount = 75, currency = "SEK", method = "card" });
        var order = await shop.Order(customer, Row(500));
        await shop.Do($"orders/{order["id"]}/invoices"); // It is ready, and not owed yet (V24).

        var balances = (await shop.See($"customers/{customer}/balance"))["balances"]!.AsArray();

        Assert.Equal([("EUR", 60m, 0m, 60m), ("SEK", 0m, 75m, -75m)], balances.Select(Read));
        Assert.Equal(404, (int)(await shop.Get($"customers/{order["id"]}/balance")).Status);
    }

    private static object Row(decimal price) => new { description = "Work", price, quantity = 1, taxClass = "Zero" };

    private static async Task<JsonNode> Issue(Program shop, string customer, string? type, decimal price)
    {
        var body = Program.Body(customer, Row(price));
        if (type is not null)
        {
            body["orderType"] = type;
        }

        var order = await shop.Do("orders", body);
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        return await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" });
    }

    private static async Task<string> Memo(Program shop, string category) =>
        (string)(await shop.Do("order-types", new { code = $"{category}-{shop.Mark}".ToUpperInvariant(), description = category, category }))["id"]!;

    private static async Task<(string, decimal, decimal, decimal)> Balance(Program shop, string customer) =>
        Read(Assert.Single((await shop.See($"customers/{customer}/balance"))["balances"]!.AsArray()));

    private static (string, decimal, decimal, decimal) Read(JsonNode? one) =>
        ((string)one!["currency"]!, (decimal)one["open"]!, (decimal)one["toGood"]!, (decimal)one["balance"]!);
}
