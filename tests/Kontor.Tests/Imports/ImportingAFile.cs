using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Imports;

public sealed class ImportingAFile(Servers servers)
{
    private const string Header = "externalKey,orderedOn,customer,customerName,country,sku,description,quantity,price,discountPercent,subject,reference\n";

    [Theory, EachEngine]
    public async Task Makes_orders_and_what_they_need(Engine engine)
    {
        var visitor = ImportVisitor.At(await servers.On(engine));
        var (key, sku) = Names();

        var import = await visitor.Import("orders", Header + $"""
            {key},2026-11-02,N-{key},Järvi Oy,FI,{sku},Mug,3,10.00,10,Mugs,R-1
            {key},2026-11-02,N-{key},,,,Engraving,1,5.50,,,
            {key}-2,2026-11-03,N-{key},,,{sku},Mug,2,10.00,,,
            """);

        Assert.Equal(("Done", 3, 3, 0), ((string?)import["state"], (int)import["rowsTotal"]!, (int)import["rowsDone"]!, (int)import["rowsFailed"]!));
        Assert.Equal("""{"customers":1,"products":1,"warehouses":0,"orders":2,"stockAdjustments":0,"ordersReduced":0,"ordersCancelled":0}""", import["made"]!.ToJsonString());
        var order = await visitor.Order(key);
        Assert.Equal(("Järvi Oy", "Mugs", "R-1", 32.50m), ((string?)order["customerName"], (string?)order["subject"], (string?)order["reference"], (decimal)order["net"]!));
        Assert.Equal(3m, (decimal)order["lines"]![0]!["reserved"]!);
    }

    [Theory, EachEngine]
    public async Task Does_nothing_the_second_time(Engine engine)
    {
        var visitor = ImportVisitor.At(await servers.On(engine));
        var (key, sku) = Names();
        var file = Header + $"{key},2026-11-02,N-{key},Järvi Oy,FI,{sku},Mug,3,10.00,,,\n";
        await visitor.Import("orders", file);
        var first = await visitor.Order(key);

        var again = await visitor.Import("orders", file);

        Assert.Equal((0, 1), ((int)again["rowsDone"]!, (int)again["rowsAlreadyThere"]!));
        Assert.Equal([$"2: {key} is already there: nothing is done."], await visitor.Report(again, "AlreadyThere"));
        Assert.Equal((long)first["version"]!, (long)(await visitor.Order(key))["version"]!);
    }

    [Theory, EachEngine]
    public async Task Tells_every_bad_row_and_takes_the_others(Engine engine)
    {
        var visitor = ImportVisitor.At(await servers.On(engine));
        var (key, sku) = Names();

        var import = await visitor.Import("orders", Header + $"""
            {key}-a,2026-11-02,N-{key},Järvi Oy,FI,{sku},Mug,3,10.00,,,
            {key}-b,2026-11-02,N-{key},,,{sku},Mug,0.5,10.00,,,
            {key}-b,2026-11-02,N-{key},,,{sku},Mug,1,10.00,,,
            {key}-c,2 Nov,N-{key},,,{sku},Mug,1,ten,,,
            {key}-d,2026-11-02,N-{key},,,{sku},Mug,1,10.00,,,
            """);

        Assert.Equal(("Done", 2, 3), ((string?)import["state"], (int)import["rowsDone"]!, (int)import["rowsFailed"]!));
        Assert.Equal(
        [
            "3: Quantity has at most 0 decimals in the unit C62.",
            "3: It is not imported, because a row of it cannot be.",
            "5: price must be a number such as 12.50; it is “ten”. orderedOn must be a date such as 2026-11-22; it is “2 Nov”.",
        ], (await visitor.Report(import, "Failed")).Select(Sorted));
        Assert.Equal(10m, (decimal)(await visitor.Order($"{key}-d"))["net"]!);

        // Which of a row's two faults was read first is of no account.
        static string Sorted(string row) => row.StartsWith("5: orderedOn", StringComparison.Ordinal)
            ? "5: price must be a number such as 12.50; it is “ten”. orderedOn must be a date such as 2026-11-22; it is “2 Nov”."
            : row;
    }

    [Theory, EachEngine]
    public async Task Makes_no_customers_and_products_unless_it_may(Engine engine)
    {
        var visitor = ImportVisitor.At(await servers.On(engine));
        var (key, sku) = Names();

        var import = await visitor.Import("orders", Header + $"{key},2026-11-02,N-{key},Järvi Oy,FI,{sku},Mug,3,10.00,,,\n", create: false);

        Assert.Equal(1, (int)import["rowsFailed"]!);
        Assert.Equal(
            [$"2: There is no customer N-{key}. Add it first, or let the import make what is missing (create=true). There is no product {sku}. Add it first, or let the import make what is missing (create=true)."],
            await visitor.Report(import, "Failed"));
    }

    [Theory, EachEngine]
    public async Task Takes_customers_and_products_too(Engine engine)
    {
        var visitor = ImportVisitor.At(await servers.On(engine));
        var (key, sku) = Names();

        var customers = await visitor.Import("customers", $"number;name;country;city;vatId\nN-{key};Järvi Oy;FI;Oulu;\nN-{key}-x;Bad Oy;FI;Oulu;FI12\n", create: false);
        var products = await visitor.Import("products", $"sku,name,price,taxClass,isInventory\n{sku},Mug,10.00,Reduced,true\n{sku},Mug again,11.00,,\n", create: false);

        Assert.Equal((1, 1), ((int)customers["rowsDone"]!, (int)customers["rowsFailed"]!));
        Assert.Contains("VAT", Assert.Single(await visitor.Report(customers, "Failed")), StringComparison.Ordinal);
        Assert.Equal((1, 1), ((int)products["rowsDone"]!, (int)products["rowsFailed"]!));
        Assert.Equal([$"3: The product {sku} is in the file twice."], await visitor.Report(products, "Failed"));
    }

    [Theory]
    [InlineData("nonsense", "a,b\n1,2\n", "“profile” must be one of orders, customers, products, online-retail, shopify, woocommerce.")]
    [InlineData("orders", "a,b\n1,2\n", "The file has no column externalKey, orderedOn, customer or quantity. Its first row must name the columns.")]
    [InlineData("orders", "", "The file is empty.")]
    [InlineData("woocommerce", "{\"data\":[", "The file is not JSON: line 1.")]
    public async Task Is_refused_at_once_when_the_file_is_not_of_the_profile(string profile, string content, string says)
    {
        var visitor = ImportVisitor.At(await servers.On(Engine.Sqlite));

        var (status, answer) = await visitor.Send(profile, Encoding.UTF8.GetBytes(content));

        Assert.Equal((HttpStatusCode.BadRequest, says), (status, (string?)answer["detail"]));
    }

    [Theory, EachEngine]
    public async Task Takes_a_form_with_one_file(Engine engine)
    {
        var visitor = ImportVisitor.At(await servers.On(engine));
        var (key, sku) = Names();
        using var form = new MultipartFormDataContent();
        using var file = new StringContent($"sku,name,price\n{sku},Mug,10.00\n");
        form.Add(file, "file", "mugs.csv");

        using var answer = await visitor.Client.PostAsync(new Uri("/api/v1/imports?profile=products", UriKind.Relative), form);

        var import = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal((HttpStatusCode.Created, "mugs.csv"), (answer.StatusCode, (string?)import["fileName"]));
        Assert.Equal($"/api/v1/imports/{import["id"]}", answer.Headers.Location?.OriginalString);
        Assert.Equal(1, (int)(await visitor.Until(import, "Done"))["made"]!["products"]!);
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task Takes_the_file_itself_whatever_its_type_is_called()
    {
        var visitor = ImportVisitor.At(await servers.On(Engine.Sqlite));
        using var body = new StringContent($"sku,name,price\n{Names().Sku},Mug,10.00\n", Encoding.UTF8, "application/x-www-form-urlencoded");

        using var answer = await visitor.Client.PostAsync(new Uri("/api/v1/imports?profile=products", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Theory, EachEngine]
    public async Task Leaves_books_that_agree(Engine engine)
    {
        var visitor = ImportVisitor.At(await servers.On(engine));
        var shop = SharedMaterial.Find("data/webshop");
        var shopify = await visitor.Import("shopify", await File.ReadAllTextAsync(Path.Combine(shop, "shopify/orders_export.csv")));
        var woo = await visitor.Import("woocommerce", await File.ReadAllTextAsync(Path.Combine(shop, "woocommerce/order.json")));

        Assert.Equal((40, 0, 1, 0), ((int)shopify["rowsRead"]!, (int)shopify["rowsFailed"]!, (int)woo["rowsRead"]!, (int)woo["rowsFailed"]!));
        Assert.Contains("1: 1.5 of 5555-A cannot be counted in C62: ordered as one row of free text; nothing is reserved.", await visitor.Report(woo, "Warned"));
        Assert.Contains(await visitor.Report(woo, "Warned"), row => row.Contains("With tax it is", StringComparison.Ordinal));
    }

    private static (string Key, string Sku) Names()
    {
        var name = RandomNumberGenerator.GetHexString(12);
        return ("K" + name, "S" + name);
    }
}
