using Kontor.Server;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.House;

public sealed class TheLifecyclesPage
{
    [Fact]
    public async Task Says_what_the_tables_say()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, "docs", "lifecycles.md"), TestContext.Current.CancellationToken);

        Assert.True(LifecycleBook.Write() == page, "docs/lifecycles.md is stale: dotnet run --project src/Kontor.Server -- lifecycles > docs/lifecycles.md");
    }
}
