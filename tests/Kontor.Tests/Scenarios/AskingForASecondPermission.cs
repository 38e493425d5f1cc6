using System.Net;
using System.Security.Cryptography;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>Acts that take a permission beyond their own: 403 everywhere, as their acts say, and the roles of a new house can do their work.</summary>
public sealed class AskingForASecondPermission(Servers servers)
{
    [Theory, EachEngine]
    public async Task Is_answered_with_403_where_it_is_missing_as_the_acts_say(Engine engine)
    {
        var server = await servers.On(engine);
        var shop = Program.Of(server);
        var seller = Program.Of(server, await KeyOf(shop, await Role(shop, "*.read", "orders.*", "deals.*")));
        var (_, sku) = await shop.Goods(price: 10, onHand: 100);
        var customer = await shop.Customer();

        var shipped = await shop.Order(customer, new { sku, quantity = 4 });
        (await seller.Post($"orders/{shipped["id"]}/shipments", new { confirm = true })).IsForbidden("shipments.confirm");
        await seller.Do($"orders/{shipped["id"]}/shipments");
        await Lacks(seller, $"orders/{shipped["id"]}", "advance", "advance", "shipments.confirm");
        var many = await seller.Do("orders/advance", new { orders = new[] { (string)shipped["id"]! } });
        Assert.Equal((false, "forbidden"), ((bool)many["items"]![0]!["done"]!, (string)many["items"]![0]!["code"]!));
        await shop.Do($"orders/{shipped["id"]}/advance");
        await Lacks(seller, $"orders/{shipped["id"]}", "advance", "advance", "invoices.send");
        await shop.Do($"orders/{shipped["id"]}/advance");
        await Lacks(seller, $"orders/{shipped["id"]}", "cancel-shipped", "cancel-shipped", "invoices.credit", new { reason = "Off", credit = true });
        await shop.Do($"orders/{shipped["id"]}/edit", new { lines = new[] { new { id = (string)shipped["lines"]![0]!["id"]!, quantity = 4, price = 7 } } });
        await Lacks(seller, $"orders/{shipped["id"]}", "credit-over-invoiced", "credit", "invoices.credit", new { reason = "Less" });

        var (_, work) = await shop.Service();
        var deal = await shop.Do("deals", new { name = "Fair " + shop.Mark, customer });
        deal = await shop.Do($"deals/{deal["id"]}/add-product", new { participant = "P1", sku = work, quantity = 1 });
        var invoice = await shop.Do($"orders/{deal["orders"]![0]!["order"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" });
        await Lacks(seller, $"deals/{deal["id"]}", "cancel", "cancel", "invoices.credit", new { reason = "Off", credit = true });
        await Lacks(seller, $"orders/{deal["orders"]![0]!["order"]}", "cancel", "cancel", "invoices.credit", new { reason = "Off", credit = true });
    }

    [Theory, EachEngine]
    public async Task Lets_billing_credit_what_is_invoiced_beyond_an_order_and_sales_not(Engine engine)
    {
        var server = await servers.On(engine);
        var shop = Program.Of(server);
        var roles = (await shop.See("roles?limit=200"))["items"]!.AsArray().ToDictionary(role => (string)role!["name"]!, role => (string)role!["id"]!);
        var sales = Program.Of(server, await KeyOf(shop, roles["Sales"]));
        var billing = Program.Of(server, await KeyOf(shop, roles["Billing"]));
        var order = await shop.Order(await shop.Customer(), new { sku = (await shop.Service(price: 10)).Sku, quantity = 10 });
        var invoice = await billing.Do($"orders/{order["id"]}/invoices");
        await billing.Do($"invoices/{invoice["id"]}/send", new { channel = "Print" });
        await sales.Do($"orders/{order["id"]}/edit", new { lines = new[] { new { id = (string)order["lines"]![0]!["id"]!, quantity = 7 } } });

        await Lacks(sales, $"orders/{order["id"]}", "credit-over-invoiced", "credit", "invoices.credit", new { reason = "Less" });
        Assert.Equal(HttpStatusCode.Forbidden, (await sales.Post($"invoices/{invoice["id"]}/credit", new { reason = "Less" })).Status);
        var note = await billing.Do($"orders/{order["id"]}/credit", new { reason = "Less" });

        Assert.Equal(("CreditNote", -30m), ((string)note["kind"]!, (decimal)note["net"]!));
    }

    [Theory, EachEngine]
    public async Task Pays_back_by_another_method_only_for_who_has_it_and_says_why(Engine engine)
    {
        var server = await servers.On(engine);
        var shop = Program.Of(server);
        var cashier = Program.Of(server, await KeyOf(shop, await Role(shop, "*.read", "payments.refund")));
        var order = await shop.Order(await shop.Customer(), new { description = "Sweets", quantity = 1, price = 10 });
        var payment = $"payments/{(await shop.Do($"orders/{order["id"]}/payments", new { method = "card", amount = 5 }))["id"]}";

        (await cashier.Post($"{payment}/refund", new { method = "cash" })).IsRefused("refund-method", "card");
        (await shop.Post($"{payment}/refund", new { method = "cash" })).IsRefused("refund-method", "card");
        (await cashier.Post($"{payment}/refund", new { method = "cash", reason = "The card is lost" })).IsForbidden("payments.refund-otherwise");

        Assert.Equal(5m, (decimal)(await shop.Do($"{payment}/refund", new { method = "cash", reason = "The card is lost" }))["refunded"]!);
    }

    /// <summary>Neither done nor offered, and never a conflict.</summary>
    private static async Task Lacks(Program who, string document, string verb, string path, string permission, object? body = null)
    {
        (await who.Post($"{document}/{path}", body)).IsForbidden(permission);
        (await who.Post($"{document}/{path}?dryRun=true", body)).IsForbidden(permission);
        var offered = (await who.See(document))["acts"]!.AsArray().Single(act => (string)act!["verb"]! == verb)!;
        Assert.Equal((false, "forbidden"), ((bool)offered["allowed"]!, (string)offered["code"]!));
        Assert.Contains($"“{permission}”", (string)offered["reason"]!, StringComparison.Ordinal);
    }

    private static async Task<string> Role(Program shop, params string[] permissions) =>
        (string)(await shop.Do("roles", new { name = "R" + RandomNumberGenerator.GetHexString(8), permissions }))["id"]!;

    private static async Task<string> KeyOf(Program shop, string role) =>
        (string)(await shop.Do("api-keys", new { name = "K" + RandomNumberGenerator.GetHexString(8), roles = new[] { role } }))["key"]!;
}
