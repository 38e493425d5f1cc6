using System.Security.Cryptography;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Imports;

public sealed class ImportingFromTheCommandLine(Servers servers)
{
    [Theory, EachEngine]
    public async Task Shows_how_it_comes_on_and_what_became_of_the_rows(Engine engine)
    {
        var server = await servers.On(engine);
        var sku = "C" + RandomNumberGenerator.GetHexString(12);
        var file = Path.Combine(Directory.CreateTempSubdirectory("kontor-import-").FullName, "products.csv");
        await File.WriteAllTextAsync(file, $"sku,name,price\n{sku},Mug,10.00\n{sku}-2,,1.00\n");

        var (code, output) = await server.CommandAsync("import", "products", file);

        Assert.Equal(1, code);
        Assert.Contains("100 % 2 of 2 rows", output, StringComparison.Ordinal);
        Assert.Contains("Rows: 1 done, 0 already there, 0 waiting, 1 failed.", output, StringComparison.Ordinal);
        Assert.Contains("row 3: name is empty.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_it_needs()
    {
        var server = await servers.On(Engine.Sqlite);

        var (code, output) = await server.CommandAsync("import", "products");

        Assert.Equal(2, code);
        Assert.Contains("import <profile> <file> [--create]", output, StringComparison.Ordinal);
    }
}
