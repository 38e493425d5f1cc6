using System.Net;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V01, V03–V05, V09, V10, V12, K02, K03.</summary>
public sealed class PlacingAnOrder(Servers servers)
{
    [Theory, EachEngine]
    public async Task By_a_webshop_twice_makes_one_order_and_one_reservation(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 4 });
        body["externalKey"] = "shop-991-" + shop.Mark;

        var first = await shop.Post("orders", body);
        var second = await shop.Post("orders", body);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal((string?)first["id"], (string?)second["id"]);
        Assert.Equal((10m, 4m, 6m), await shop.Count(product));
        body["subject"] = "Another";
        Assert.Equal((HttpStatusCode)422, (await shop.Post("orders", body)).Status);
        var other = await shop.Post("orders", body, key: "another-" + shop.Mark);
        other.IsRefused("taken", "external key");
        Assert.Equal((10m, 4m, 6m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task With_an_unknown_product_is_refused_whole_by_its_row(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);

        var answer = await shop.Post("orders", Program.Body(await shop.Customer(), new { sku, quantity = 4 }, new { sku = "NONE" + shop.Mark, quantity = 1 }));

        answer.IsFaulty("lines[1].sku");
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task Needs_a_customer_that_is_there_and_active(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var customer = await shop.Customer();
        var kept = await shop.Order(customer, new { sku, quantity = 1 });

        var none = Program.Body(customer, new { sku, quantity = 1 });
        none.Remove("customer");
        var without = await shop.Post("orders", none);
        without.IsFaulty("customer");
        Assert.Contains("Customer is required.", without.Sentence, StringComparison.Ordinal);
        (await shop.Post("orders", Program.Body("00000000-0000-7000-8000-000000000001", new { sku, quantity = 1 }))).IsFaulty("customer");
        await shop.Do($"customers/{customer}/deactivate");
        (await shop.Post("orders", Program.Body(customer, new { sku, quantity = 1 }))).IsFaulty("customer");
        Assert.Equal("Acme " + shop.Mark, (string?)(await shop.See($"orders/{kept["id"]}"))["customerName"]);
    }

    [Theory, EachEngine]
    public async Task That_is_empty_lists_all_that_is_missing_at_once(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));

        (await shop.Post("orders", new { })).IsFaulty("customer", "lines", "orderedOn", "subject");
    }

    [Theory, EachEngine]
    public async Task Numbers_its_rows_and_keeps_their_order_on_every_paper(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(onHand: 10);
        var order = await shop.Order(await shop.Customer(), new { description = "Zebra", price = 1, quantity = 1 }, new { sku, quantity = 2 }, new { description = "Ape", price = 1, quantity = 1 });
        Assert.Equal([1, 2, 3], order["lines"]!.AsArray().Select(line => (int)line!["position"]!));

        var shipment = await shop.Do($"orders/{order["id"]}/shipments");
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");

        string?[] rows = ["Zebra", "Goods " + sku, "Ape"];
        foreach (var paper in new[] { order, shipment, invoice, await shop.See($"orders/{order["id"]}"), await shop.See($"shipments/{shipment["id"]}"), await shop.See($"invoices/{invoice["id"]}") })
        {
            Assert.Equal(rows, paper["lines"]!.AsArray().Select(line => (string?)line!["description"]));
        }
    }

    [Theory, EachEngine]
    public async Task Refuses_rows_of_nothing_and_of_more_than_can_be_counted(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();

        (await shop.Post("orders", Program.Body(
            await shop.Customer(),
            new { sku, quantity = 0 },
            new { sku, quantity = -1 },
            new { sku, quantity = 1.5 },
            new { sku, quantity = 99999999999999m, price = 99999999999999m },
            new { description = "Free text", quantity = 1 })))
            .IsFaulty("lines[0].quantity", "lines[1].quantity", "lines[2].quantity", "lines[3].quantity", "lines[3].price", "lines[4].price");
        (await shop.Post("orders", Program.Body(await shop.Customer(), new { sku, quantity = 999_999_999, price = 999_999_999 }))).IsFaulty("lines[0].quantity");
    }

    [Theory, EachEngine]
    public async Task Of_a_thousand_rows_works(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(price: 0.99m);

        var order = await shop.Order(await shop.Customer(), [.. Enumerable.Range(0, 1000).Select(_ => (object)new { sku, quantity = 1 })]);

        Assert.Equal((1000, 990m), (order["lines"]!.AsArray().Count, (decimal)order["net"]!));
        Assert.Equal(1000, (await shop.Count(product)).Reserved);
    }

    [Theory, EachEngine]
    public async Task Needs_a_date_and_warns_of_one_to_come(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 1 });
        body["orderedOn"] = "2999-12-31";

        var order = await shop.Do("orders", body);
        Assert.Equal(("2999-12-31", "ordered-in-future"), ((string)order["orderedOn"]!, (string)order["warnings"]![0]!["code"]!));

        body.Remove("orderedOn");
        var answer = await shop.Post("orders", body);
        answer.IsFaulty("orderedOn");
        Assert.Equal("Ordered date is required.", answer.Sentence);
    }

    [Theory, EachEngine]
    public async Task Reserves_without_a_warehouse_and_follows_every_change(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10);
        var (_, work) = await shop.Service();
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 4 }, new { sku = work, quantity = 2 }, new { description = "Words", price = 1, quantity = 3 });
        Assert.Equal((10m, 4m, 6m), await shop.Count(product));
        var rows = order["lines"]!.AsArray().Select(line => (string)line!["id"]!).ToList();

        await shop.Do($"orders/{order["id"]}/edit", new { lines = new object[] { new { id = rows[0], quantity = 7 }, new { id = rows[1] }, new { id = rows[2] } } });
        Assert.Equal((10m, 7m, 3m), await shop.Count(product));
        await shop.Do($"orders/{order["id"]}/edit", new { lines = new object[] { new { id = rows[0], quantity = 12 }, new { id = rows[1] } } });
        Assert.Equal((10m, 12m, -2m), await shop.Count(product));
        await shop.Do($"orders/{order["id"]}/edit", new { lines = new object[] { new { id = rows[1] } } });
        Assert.Equal((10m, 0m, 10m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task Beyond_the_stock_is_refused_where_overselling_is_forbidden_but_a_row_may_take_anothers_place(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 10, overselling: "Forbid");
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 10 });

        (await shop.Post("orders", Program.Body(await shop.Customer(), new { sku, quantity = 1 }))).IsRefused("oversold", sku, "1 asked", "0 available");
        await shop.Do($"orders/{order["id"]}/edit", new { lines = new[] { new { sku, quantity = 9 } } });

        Assert.Equal((10m, 9m, 1m), await shop.Count(product));
    }

    [Theory, EachEngine]
    public async Task Takes_the_addresses_of_the_customer_which_may_differ_for_this_order_alone(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var customer = await shop.Customer();
        await shop.Do($"customers/{customer}/edit", new { shipTos = new[] { new { name = "Dock", line1 = "Quay 2", postalCode = "20100", city = "Turku", country = "FI" } } });
        var order = await shop.Order(customer, new { sku, quantity = 1 });
        Assert.Equal(("Turku", "Town"), ((string)order["shipTo"]!["city"]!, (string)order["billTo"]!["city"]!));

        await shop.Do($"orders/{order["id"]}/edit", new { shipTo = new { name = "Fair", line1 = "Hall 1", postalCode = "33100", city = "Tampere", country = "FI" } });
        var person = await shop.See($"customers/{customer}");
        await shop.Do($"customers/{customer}/edit", new { billTo = new { name = "Moved", line1 = "New 1", postalCode = "00200", city = "Espoo", country = "FI" } });

        var now = await shop.See($"orders/{order["id"]}");
        Assert.Equal(("Tampere", "Town"), ((string)now["shipTo"]!["city"]!, (string)now["billTo"]!["city"]!));
        Assert.Equal("Turku", (string)person["shipTos"]![0]!["city"]!);
    }

    [Theory, EachEngine]
    public async Task Computes_the_net_the_discount_and_the_tax(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 19.99m);

        var order = await shop.Order(
            await shop.Customer(), new { sku, quantity = 3, discountPercent = 10 }, new { sku, quantity = 1, discountAmount = 0.99 }, new { sku, quantity = 1, price = 0.3333 });

        Assert.Equal([53.97m, 19m, 0.33m], order["lines"]!.AsArray().Select(line => (decimal)line!["net"]!));
        Assert.Equal((73.30m, 18.69m, 91.99m), ((decimal)order["net"]!, (decimal)order["tax"]!, (decimal)order["gross"]!));
    }
}
