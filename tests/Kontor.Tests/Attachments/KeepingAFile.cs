using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Xunit;
using Shop = Kontor.Tests.Http.Shop;

namespace Kontor.Tests.Attachments;

/// <summary>K14, K16, K24.</summary>
public sealed class KeepingAFile(Servers servers)
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7 signed");

    [Theory, EachEngine]
    public async Task With_an_order_gives_the_same_bytes_back_as_something_to_save(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var order = await (await Shop.Open(program)).Order(1);

        var (status, kept) = await Send(program, $"orders/{order}", Pdf, "text/html", "Allekirjoitettu tilaus.pdf");

        Assert.Equal((201, "application/pdf", Pdf.Length), (status, (string)kept["contentType"]!, (int)kept["size"]!));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pdf)), (string)kept["hash"]!);
        Assert.Equal(("orders", order, "First key"), ((string)kept["aboutKind"]!, (string)kept["about"]!, (string)kept["attachedByName"]!));
        using var content = await program.GetAsync(new Uri((string)kept["content"]!, UriKind.Relative));
        Assert.Equal(Pdf, await content.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", "attachment", "Allekirjoitettu tilaus.pdf"), (
            content.Content.Headers.ContentType!.MediaType, content.Content.Headers.ContentDisposition!.DispositionType, content.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", content.Headers.GetValues("X-Content-Type-Options").Single());
        var listed = (await program.Ask($"/api/v1/orders/{order}/attachments")).Body!["items"]!.AsArray().Single()!;
        Assert.Equal((string)kept["id"]!, (string)listed["id"]!);
    }

    [Theory, EachEngine]
    public async Task As_a_form_and_under_a_key_keeps_it_once(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var shop = await Shop.Open(program);
        var answers = new List<string>();
        foreach (var content in new[] { "a,b", "a,b", "other" })
        {
            using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", @"C:\papers\rows.csv" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/customers/{shop.Customer}/attachments") { Content = form, Headers = { { "Idempotency-Key", "rows of " + shop.Customer } } };
            using var answer = await program.SendAsync(request);
            answers.Add($"{(int)answer.StatusCode} {JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]}");
        }

        var one = Assert.Single((await program.Ask($"/api/v1/customers/{shop.Customer}/attachments")).Body!["items"]!.AsArray())!;
        Assert.Equal([$"201 {one["id"]}", $"201 {one["id"]}", "422 "], answers);
        Assert.Equal("rows.csv", (string)one["fileName"]!);
    }

    [Theory, EachEngine]
    public async Task Deleted_takes_its_content_away_and_is_remembered(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var order = await (await Shop.Open(program)).Order(1);
        var (_, kept) = await Send(program, $"orders/{order}", Pdf, "application/pdf", "order.pdf");

        Assert.Equal(200, (await program.Act($"/api/v1/attachments/{kept["id"]}/delete")).Status);

        Assert.Equal(404, await program.Status($"/api/v1/attachments/{kept["id"]}/content"));
        Assert.Empty((await program.Ask($"/api/v1/orders/{order}/attachments")).Body!["items"]!.AsArray());
        Assert.Single((await program.Ask($"/api/v1/orders/{order}/attachments?status=Deleted")).Body!["items"]!.AsArray());
        var journal = (await program.Ask($"/api/v1/attachments/{kept["id"]}/journal")).Body!["items"]!.AsArray();
        Assert.Equal(["create", "delete"], journal.Select(row => (string)row!["verb"]!));
    }

    [Theory, EachEngine]
    public async Task With_an_order_that_is_final_is_allowed_and_remembered(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var order = await (await Shop.Open(program)).Order(1);
        Assert.Equal(200, (await program.Ask($"/api/v1/orders/{order}/finalise", new { confirm = true })).Status);

        var (status, kept) = await Send(program, $"orders/{order}", Pdf, "application/pdf", "signed.pdf");

        Assert.Equal(201, status);
        var made = (await program.Ask($"/api/v1/attachments/{kept["id"]}/journal")).Body!["items"]!.AsArray().Single()!;
        Assert.Equal(("create", "First key"), ((string)made["verb"]!, (string)made["by"]!));
    }

    [Theory, EachEngine]
    public async Task Of_another_kind_than_it_says_or_too_large_is_sent_back(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        using var program = server.NewProgram();
        var order = await (await Shop.Open(program)).Order(1);
        var settings = (string)(await program.Ask("/api/v1/settings")).Body!["items"]![0]!["id"]!;

        foreach (var (content, name) in new[] { ("<html><script>alert(1)</script>", "order.pdf"), ("<html>", "page.html"), ("", "empty.txt"), ("words", "") })
        {
            var (status, told) = await Send(program, $"orders/{order}", Encoding.UTF8.GetBytes(content), "application/pdf", name);
            Assert.True(status == 400, $"{name}: {status} {told}");
        }

        Assert.Equal(404, (await Send(program, $"orders/{settings}", Pdf, "application/pdf", "order.pdf")).Status);
        await program.Ask($"/api/v1/settings/{settings}/edit", new { attachmentMegabytes = 1, attachmentTypes = new[] { "pdf" } });
        var large = new byte[(1 << 20) + 1];
        Pdf.CopyTo(large, 0);
        var (_, tooLarge) = await Send(program, $"orders/{order}", large, "application/pdf", "large.pdf");
        Assert.Contains("1 MB", (string)tooLarge["errors"]!["file"]![0]!, StringComparison.Ordinal);
        Assert.Equal(400, (await Send(program, $"orders/{order}", "text"u8.ToArray(), "text/plain", "notes.txt")).Status);
        Assert.Equal(201, (await Send(program, $"orders/{order}", large[..(1 << 20)], "application/pdf", "just.pdf")).Status);
        Assert.Equal(400, (await program.Ask($"/api/v1/settings/{settings}/edit", new { attachmentTypes = new[] { "exe" } })).Status);
    }

    [Theory, EachEngine]
    public async Task Asks_for_the_permission_to_keep_and_for_the_document(Engine engine)
    {
        var server = await servers.On(engine);
        using var program = server.NewProgram();
        var order = await (await Shop.Open(program)).Order(1);
        var (_, kept) = await Send(program, $"orders/{order}", Pdf, "application/pdf", "order.pdf");
        using var onlooker = server.NewProgram(await Key(program, "orders.read", "attachments.read"));
        using var archivist = server.NewProgram(await Key(program, "attachments.*"));

        Assert.Equal(403, (await Send(onlooker, $"orders/{order}", Pdf, "application/pdf", "order.pdf")).Status);
        Assert.Equal(403, (await Send(archivist, $"orders/{order}", Pdf, "application/pdf", "order.pdf")).Status);
        Assert.Equal((200, 403), (await onlooker.Status((string)kept["content"]!), await archivist.Status((string)kept["content"]!)));
    }

    private static async Task<string> Key(HttpClient program, params string[] permissions)
    {
        var name = RandomNumberGenerator.GetHexString(12);
        var role = await program.Made("roles", new { name, permissions });
        return (string)(await program.Ask("/api/v1/api-keys", new { name, roles = new[] { role } })).Body!["key"]!;
    }

    private static async Task<(int Status, JsonNode Body)> Send(HttpClient program, string about, byte[] content, string type, string name)
    {
        using var body = new ByteArrayContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        using var answer = await program.PostAsync(new Uri($"/api/v1/{about}/attachments?fileName={WebUtility.UrlEncode(name)}", UriKind.Relative), body);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
