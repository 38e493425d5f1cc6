using System.Net;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>V06, V44, K04, K07, K08, K20, T03–T07, T13 and the manners of the API.</summary>
public sealed class HandlingAnOrder(Servers servers)
{
    [Theory, EachEngine]
    public async Task Hands_the_work_on_and_moves_nothing(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 5);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 2 });
        Assert.Equal("new", (string)order["workStatus"]!);
        var code = "cut-" + shop.Mark;
        var status = await shop.Do("work-statuses", new { code, names = new { en = "Cutting", fi = "Leikkuu", nl = "Snijden", fr = "Coupe" } });

        var set = await shop.Do($"orders/{order["id"]}/set-work-status", new { workStatus = code });
        await shop.Do($"work-statuses/{status["id"]}/edit", new { names = new { en = "Sawing", fi = "Sahaus", nl = "Zagen", fr = "Sciage" } });

        Assert.Equal((code, "None", "Open"), ((string)set["workStatus"]!, (string)set["invoicing"]!, (string)set["fulfilment"]!));
        Assert.Equal((5m, 2m, 3m), await shop.Count(product));
        var row = (await shop.See($"orders/{order["id"]}/journal"))["items"]!.AsArray().Last()!;
        Assert.Equal(("set-work-status", code), ((string)row["verb"]!, (string)row["change"]!["workStatus"]!));
        (await shop.Post($"work-statuses/{status["id"]}/delete")).IsRefused("in-use");
        (await shop.Post($"orders/{order["id"]}/set-work-status", new { workStatus = "nowhere" })).IsFaulty("workStatus");
    }

    [Theory, EachEngine]
    public async Task Corrects_the_stock_by_a_document_of_its_own_once(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 5);
        var draft = await shop.Do("stock-adjustments", new { reason = "Broken", warehouse = await shop.MainWarehouse(), lines = new[] { new { sku, delta = -2 } } });
        Assert.Equal(5m, (await shop.Count(product)).OnHand);

        await shop.Do($"stock-adjustments/{draft["id"]}/confirm");
        (await shop.Post($"stock-adjustments/{draft["id"]}/confirm")).IsRefused("already-confirmed");
        Assert.Equal(3m, (await shop.Count(product)).OnHand);

        var more = await shop.Do("stock-adjustments", new { reason = "Lost", warehouse = await shop.MainWarehouse(), lines = new[] { new { sku, delta = -9 } } });
        (await shop.Post($"stock-adjustments/{more["id"]}/confirm")).IsRefused("stock-short");
        Assert.Equal(3m, (await shop.Count(product)).OnHand);
    }

    [Theory, EachEngine]
    public async Task Approves_cancels_closes_and_reopens_by_its_table(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (product, sku) = await shop.Goods(onHand: 5);
        var customer = await shop.Customer();
        var order = await shop.Order(customer, new { sku, quantity = 2 });
        Assert.Equal("Approved", (string)(await shop.Do($"orders/{order["id"]}/approve"))["lifecycle"]!);
        (await shop.Post($"orders/{order["id"]}/approve")).IsRefused("already-approved", "was here first");
        (await shop.Post($"orders/{order["id"]}/close")).IsRefused("not-delivered");
        var draft = await shop.Do($"orders/{order["id"]}/shipments");
        Assert.True((bool)(await shop.See($"orders/{order["id"]}/acts")).AsArray().Single(act => (string?)act!["verb"] == "cancel")!["allowed"]!);
        await shop.Do($"shipments/{draft["id"]}/confirm");
        (await shop.Post($"orders/{order["id"]}/cancel")).IsRefused("shipped");
        (await shop.Post($"orders/{order["id"]}/close")).IsRefused("not-invoiced");
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");
        await shop.Do($"invoices/{invoice["id"]}/send");
        Assert.Equal("Closed", (string)(await shop.Do($"orders/{order["id"]}/close"))["lifecycle"]!);
        (await shop.Post($"orders/{order["id"]}/edit", new { subject = "Late" })).IsRefused("order-closed", "created or approved");
        Assert.Equal("Approved", (string)(await shop.Do($"orders/{order["id"]}/reopen"))["lifecycle"]!);

        var other = await shop.Order(customer, new { sku, quantity = 3 });
        Assert.Equal((3m, 3m, 0m), await shop.Count(product));
        var cancelled = await shop.Do($"orders/{other["id"]}/cancel", new { reason = "Changed their mind" });
        Assert.Equal(("Cancelled", "Cancelled", "CANCELED"), ((string)cancelled["lifecycle"]!, (string)cancelled["badge"]!, (string)cancelled["stage"]!));
        Assert.Equal((3m, 0m, 3m), await shop.Count(product));
        Assert.All(["approve", "edit", "shipments", "invoices", "mark-delivered", "set-work-status"], path => Assert.Equal(HttpStatusCode.Conflict, shop.Post($"orders/{other["id"]}/{path}", path == "set-work-status" ? new { workStatus = "new" } : new { }).Result.Status));

        var list = (await shop.See($"orders?customer={customer}&count=true"));
        Assert.Equal((2, 2), ((int)list["total"]!, list["items"]!.AsArray().Count));
    }

    [Theory, EachEngine]
    public async Task Taxes_by_where_it_goes_and_who_buys(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(price: 100);

        Assert.Equal(("S", 25.5m, 25.5m), await Taxed(await shop.Customer()));
        Assert.Equal(("S", 25.5m, 25.5m), await Taxed(await shop.Customer("SE", business: false)));
        Assert.Equal(("G", 0m, 0m), await Taxed(await shop.Customer("NO")));

        async Task<(string, decimal, decimal)> Taxed(string customer)
        {
            var order = await shop.Order(customer, new { sku, quantity = 1 });
            var one = order["taxSubtotals"]!.AsArray().Single()!;
            Assert.NotEmpty(order["taxSteps"]!.AsArray());
            return ((string)one["category"]!, (decimal)one["percent"]!, (decimal)order["tax"]!);
        }
    }

    [Theory, EachEngine]
    public async Task Keeps_the_answers_of_its_type_and_the_type_itself(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var code = "T-" + shop.Mark;
        var type = await shop.Do("order-types", new { code, description = "Ours", invoiceDescription = "With our thanks", category = "Standard", affectsInventory = true, usesShippingPapers = true });
        var body = Program.Body(await shop.Customer(), new { sku, quantity = 1 });
        body["orderType"] = (string)type["id"]!;
        var order = await shop.Do("orders", body);
        Assert.Equal("SHIPPAPER", (string)order["stage"]!);

        (await shop.Post($"order-types/{type["id"]}/delete")).IsRefused("in-use", "Deactivate");
        Assert.NotEqual(HttpStatusCode.OK, (await shop.Post($"order-types/{type["id"]}/edit", new { code = code + "X" })).Status);
        await shop.Do($"order-types/{type["id"]}/edit", new { usesShippingPapers = false });
        Assert.Equal("SHIPPAPER", (string)(await shop.See($"orders/{order["id"]}"))["stage"]!);
        await shop.Do($"order-types/{type["id"]}/deactivate");
        (await shop.Post("orders", body)).IsFaulty("orderType");
        Assert.Equal("With our thanks", (string)(await shop.Do($"orders/{order["id"]}/invoices"))["note"]!);
        (await shop.Post("order-types", new { code = code + "2", description = "Odd", category = "Gift" })).IsFaulty("category");
        var odd = await shop.Post("order-types", new { code = code + "3", description = "Odd", category = "CreditMemo", usesShippingPapers = true });
        Assert.Equal((422, "not-of-category", "Only a standard type uses shipping papers."), ((int)odd.Status, odd.Code, odd.Sentence));
        Assert.Equal(["usesShippingPapers"], odd.Errors);
        (await shop.Post("order-types", new { code = code.ToLowerInvariant(), description = "Alike", category = "Standard" })).IsFaulty("code");
    }

    [Theory, EachEngine]
    public async Task Has_as_many_types_of_a_category_as_one_likes(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));

        for (var one = 0; one < 50; one++)
        {
            await shop.Do("order-types", new { code = $"M{one}-{shop.Mark}", description = "Memo", category = "DebitMemo" });
        }

        Assert.Equal(50, (await shop.See("order-types?limit=500"))["items"]!.AsArray().Count(one => ((string)one!["code"]!).EndsWith(shop.Mark, StringComparison.Ordinal)));
    }

    [Theory, EachEngine]
    public async Task Goes_by_the_version_that_was_seen(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods();
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });
        await shop.Do($"orders/{order["id"]}/edit", new { subject = "Second" });

        var stale = await shop.Post($"orders/{order["id"]}/edit", new { subject = "Third" }, seen: "1");

        Assert.Equal((HttpStatusCode.PreconditionFailed, "stale", 2), (stale.Status, stale.Code, (int)stale["version"]!));
        Assert.Contains("First key changed", stale.Sentence, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await shop.Post($"orders/{order["id"]}/edit", new { subject = "Third" }, seen: "2")).Status);
    }

    [Theory, EachEngine]
    public async Task Answers_a_key_alike_in_every_word(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(onHand: 5);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });
        foreach (var (path, body) in new (string, object)[] { ("mark-delivered", new { }), ("unmark-delivered", new { }), ("invoices", new { split = new { parts = 2 } }), ("cancel", new { }) })
        {
            var first = await shop.Post($"orders/{order["id"]}/{path}", body, key: path);
            var second = await shop.Post($"orders/{order["id"]}/{path}", body, key: path);

            Assert.Equal((first.Status, first.Body.ToJsonString()), (second.Status, second.Body.ToJsonString()));
        }
    }

    [Theory, EachEngine]
    public async Task Offers_what_it_takes_and_says_why_not_of_the_rest(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(onHand: 1, overselling: "Forbid");
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 1 });
        await shop.Do($"orders/{order["id"]}/mark-delivered");
        await shop.Order(await shop.Customer(), new { sku, quantity = 1 });

        foreach (var act in (await shop.See($"orders/{order["id"]}/acts")).AsArray().Where(act => (string)act!["verb"]! is not ("set-work-status" or "hold" or "add-fee")))
        {
            var path = ((string)act!["post"]!).Replace("/api/v1/", "", StringComparison.Ordinal) + "?dryRun=true";
            var taken = await shop.Post(path, (string?)act["verb"] == "add-event" ? new { kind = "Call", text = "They asked." } : null);
            if ((bool)act["allowed"]!)
            {
                Assert.True(taken.Status == HttpStatusCode.OK, $"{path}: {taken.Body.ToJsonString()}");
            }
            else
            {
                Assert.Equal(((string?)act["code"], (string?)act["reason"]), (taken.Code, taken.Sentence));
            }
        }

        // Its goods were promised to somebody else meanwhile.
        (await shop.Post($"orders/{order["id"]}/unmark-delivered")).IsRefused("oversold");
    }

    [Theory, EachEngine]
    public async Task Has_an_address_for_every_row_that_people_take_and_for_no_other(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        const string nobody = "00000000-0000-7000-8000-000000000001";
        foreach (var table in Kontor.Domain.Flows.Lifecycles.All)
        {
            foreach (var row in table.Rows.Where(row => !row.Makes))
            {
                var answer = await shop.Post($"{table.Plural}/{nobody}/{row.Path}");
                var isThere = answer.Status is HttpStatusCode.NotFound && answer.Code == "not-found" && (answer.Sentence ?? "").Contains(nobody, StringComparison.Ordinal);
                var isRouted = isThere || answer.Status == HttpStatusCode.BadRequest;
                Assert.True(isRouted == table.Rows.Any(one => one.By == Kontor.Domain.Kernel.Who.Anyone && one.Path == row.Path), $"POST {table.Plural}/id/{row.Path}: {answer.Status} {answer.Body.ToJsonString()}");
            }
        }
    }

    [Theory, EachEngine]
    public async Task Shows_how_it_was_at_every_instant(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var (_, sku) = await shop.Goods(onHand: 5);
        var order = await shop.Order(await shop.Customer(), new { sku, quantity = 2 });
        var states = new Dictionary<int, JsonNode> { [1] = order };
        foreach (var (path, body) in new (string, object)[] { ("edit", new { subject = "Other" }), ("shipments", new { confirm = true }), ("invoices", new { }), ("approve", new { }) })
        {
            await shop.Do($"orders/{order["id"]}/{path}", body);
            var now = await shop.See($"orders/{order["id"]}");
            states[(int)now["version"]!] = now;
        }

        // Two changes may fall into one millisecond: of those the later is shown.
        var rows = (await shop.See($"orders/{order["id"]}/journal"))["items"]!.AsArray();
        foreach (var at in rows.GroupBy(row => (string)row!["at"]!).Where(at => states.ContainsKey((int)at.Last()!["version"]!)))
        {
            var then = await shop.See($"orders/{order["id"]}?asOf={at.Key}");
            Assert.Equal(Bare(states[(int)at.Last()!["version"]!]), Bare(then));
        }

        static string Bare(JsonNode document)
        {
            var bare = document.DeepClone().AsObject();
            bare.Remove("acts");
            bare.Remove("warnings");
            return bare.ToJsonString();
        }
    }
}
