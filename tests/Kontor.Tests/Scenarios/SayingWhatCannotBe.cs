using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>Invariant 6, T06, T07, K05, K14 and what is cleared: the answers at the edges of a request.</summary>
public sealed class SayingWhatCannotBe(Servers servers)
{
    [Theory, EachEngine]
    public async Task Tells_the_reason_of_the_acts_before_the_faults_of_a_body(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await Placed(shop);
        await shop.Do($"orders/{order["id"]}/finalise", new { confirm = true });
        var deal = await shop.Do("deals", new { name = "Fair " + shop.Mark, customer = (string)order["customer"]! });
        await shop.Do($"deals/{deal["id"]}/cancel");
        var invoice = await shop.Do($"orders/{order["id"]}/invoices");

        foreach (var (path, id, verbs) in new[] { ("orders", (string)order["id"]!, new[] { "add-fee" }), ("deals", (string)deal["id"]!, ["add-product", "move-product"]), ("invoices", (string)invoice["id"]!, ["credit"]) })
        {
            var acts = (await shop.See($"{path}/{id}/acts")).AsArray();
            foreach (var verb in verbs)
            {
                var act = acts.Single(one => (string)one!["verb"]! == verb)!;
                var refused = await shop.Post($"{path}/{id}/{verb}");
                Assert.Equal((HttpStatusCode.Conflict, (string)act["code"]!, (string)act["reason"]!), (refused.Status, refused.Code, (string)refused["detail"]!));
            }
        }

        (await shop.Post($"orders/{(await Placed(shop))["id"]}/add-fee")).IsFaulty("product");
    }

    [Theory, EachEngine]
    public async Task Says_who_was_first_beside_the_sentence_of_the_acts(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await Placed(shop);
        await shop.Do($"orders/{order["id"]}/approve");

        var again = await shop.Post($"orders/{order["id"]}/approve");

        Assert.Equal((string)(await shop.See($"orders/{order["id"]}/acts")).AsArray().Single(act => (string)act!["verb"]! == "approve")!["reason"]!, (string)again["detail"]!);
        Assert.StartsWith("First key was here first", (string)again["first"]!, StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Needs_a_permission_for_another_order_type(Engine engine)
    {
        var server = await servers.On(engine);
        var shop = Program.Of(server);
        var role = await shop.Do("roles", new { name = "Web " + shop.Mark, permissions = new[] { "*.read", "orders.create", "orders.edit" } });
        var key = await shop.Do("api-keys", new { name = "Web " + shop.Mark, roles = new[] { (string)role["id"]! } });
        var web = Program.Of(server, (string)key["key"]!);
        var order = await Placed(shop);
        var body = Program.Body((string)order["customer"]!, new { description = "Work", price = 1, quantity = 1 });
        body["orderType"] = await shop.Type("WALK-IN");

        foreach (var refused in new[] { await web.Post("orders", body), await web.Post($"orders/{order["id"]}/edit", new { orderType = (string)body["orderType"]! }) })
        {
            Assert.Equal((HttpStatusCode.Forbidden, "forbidden"), (refused.Status, refused.Code));
            Assert.Contains("orders.choose-type", refused.Sentence, StringComparison.Ordinal);
        }

        body.Remove("orderType");
        await web.Do("orders", body);
    }

    [Theory, EachEngine]
    public async Task Clears_a_day_by_an_empty_text_or_null(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await Placed(shop);
        await shop.Do($"orders/{order["id"]}/edit", new { requestedOn = "2026-12-24" });
        Assert.Null((await shop.Do($"orders/{order["id"]}/edit", new { requestedOn = "" }))["requestedOn"]);
        await shop.Do($"orders/{order["id"]}/edit", new { requestedOn = "2026-12-24" });
        Assert.Equal("2026-12-24", (string)(await shop.Do($"orders/{order["id"]}/edit", new { subject = "Mugs" }))["requestedOn"]!);
        Assert.Null((await shop.Do($"orders/{order["id"]}/edit", new JsonObject { ["requestedOn"] = null }))["requestedOn"]);
        (await shop.Post($"orders/{order["id"]}/edit", new { orderedOn = "" })).IsFaulty("orderedOn");

        var activity = await shop.Do("activities", new { subject = "Call", dueOn = "2026-12-01" });
        Assert.Null((await shop.Do($"activities/{activity["id"]}/edit", new { dueOn = "" }))["dueOn"]);
        var invoice = await shop.Do($"orders/{order["id"]}/invoices", new { invoiceDate = "2026-11-20", dueDate = "2026-12-31" });
        Assert.Equal("2026-12-04", (string)(await shop.Do($"invoices/{invoice["id"]}/edit", new { dueDate = "" }))["dueDate"]!);
        var bare = await shop.Do($"invoices/{invoice["id"]}/edit", new { invoiceDate = "" });
        Assert.Equal((null, null), ((string?)bare["invoiceDate"], (string?)bare["dueDate"]));
    }

    [Theory, EachEngine]
    public async Task Names_only_people_who_work_here(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        var order = await Placed(shop);

        (await shop.Post($"orders/{order["id"]}/edit", new { seller = "Nobody", assignedTo = "Nobody" })).IsFaulty("seller", "assignedTo");
        var user = await shop.Do("users", new { name = "Bo " + shop.Mark, email = $"bo.{shop.Mark}@example.com".ToLowerInvariant(), roles = Array.Empty<string>() });
        await shop.Do($"orders/{order["id"]}/edit", new { seller = "Bo " + shop.Mark, assignedTo = "Administrator" });
        await shop.Do($"users/{user["id"]}/deactivate");

        // Whom it names stays, also when they have left.
        await shop.Do($"orders/{order["id"]}/edit", new { seller = "Bo " + shop.Mark, subject = "Pots" });
        (await shop.Post("activities", new { subject = "Call", owner = "Bo " + shop.Mark })).IsFaulty("owner");
    }

    [Theory, EachEngine]
    public async Task Rehearses_a_file_and_many_orders_at_once(Engine engine)
    {
        var server = await servers.On(engine);
        var shop = Program.Of(server);
        var order = await Placed(shop);

        var advanced = await shop.Do("orders/advance?dryRun=true", new { orders = new[] { (string)order["id"]! } });
        Assert.NotEmpty(advanced["items"]![0]!["effects"]!.AsArray());
        Assert.Equal("SHIPPAPER", (string)(await shop.See($"orders/{order["id"]}"))["stage"]!);
        using var client = server.NewProgram();
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes("%PDF-1.7 signed")) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        using var answer = await client.PostAsync(new Uri($"/api/v1/orders/{order["id"]}/attachments?fileName=signed.pdf&dryRun=true", UriKind.Relative), file);
        var told = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.OK, "signed.pdf"), (answer.StatusCode, (string)told["document"]!["fileName"]!));
        Assert.Empty((await shop.See($"orders/{order["id"]}/attachments"))["items"]!.AsArray());

        // A file on a finalised order is an event of it (K14).
        await shop.Do($"orders/{order["id"]}/finalise", new { confirm = true });
        using var again = new ByteArrayContent(Encoding.UTF8.GetBytes("%PDF-1.7 signed")) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        using var kept = await client.PostAsync(new Uri($"/api/v1/orders/{order["id"]}/attachments?fileName=signed.pdf", UriKind.Relative), again);
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        Assert.Equal("signed.pdf", (string)Assert.Single((await shop.See($"orders/{order["id"]}/events?kind=Attachment"))["items"]!.AsArray())!["text"]!);
    }

    [Theory, EachEngine]
    public async Task Answers_the_offer_of_a_pro_forma_by_its_conversion(Engine engine)
    {
        var shop = Program.Of(await servers.On(engine));
        foreach (var (sends, state) in new[] { (true, "Accepted"), (false, "Cancelled") })
        {
            var body = Program.Body(await shop.Customer(), new { description = "Work", price = 10, quantity = 1 });
            body["orderType"] = await shop.Type("PRO-FORMA");
            var quote = await shop.Do("orders", body);
            var offer = await shop.Do($"orders/{quote["id"]}/offers");
            if (sends)
            {
                await shop.Do($"offers/{offer["id"]}/send", new { channel = "Print" });
            }

            await shop.Do($"orders/{quote["id"]}/convert");

            var after = await shop.See($"offers/{offer["id"]}");
            Assert.Equal((state, "converted"), ((string)after["state"]!, (string)after["reason"]!));
            var closed = await shop.See($"orders/{quote["id"]}");
            Assert.Equal((state, "Closed", "New"), ((string)closed["offer"]!, (string)closed["lifecycle"]!, (string)closed["badge"]!));
        }
    }

    private static async Task<JsonNode> Placed(Program shop) => await shop.Order(await shop.Customer(), new { sku = (await shop.Goods(onHand: 5)).Sku, quantity = 2 });
}
