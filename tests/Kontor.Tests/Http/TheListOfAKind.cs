using Kontor.Domain.Flows;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Kontor.Tests.Access;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Http;

/// <summary>Every kind of document, asked over HTTP for its list in every way that the list knows.</summary>
public sealed class TheListOfAKind(Servers servers)
{
    [Theory, EachEngine]
    public async Task Is_there_for_every_kind_and_can_be_counted(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();

        foreach (var kind in Lifecycles.All)
        {
            var (status, page) = await program.Ask($"/api/v1/{kind.Plural}?limit=1&count=true&status={kind.States[0]}");

            Assert.True(status == 200, $"{kind.Plural}: {page}");
            Assert.True(page!.ContainsKey("next") || page["items"]!.AsArray().Count == 1, kind.Plural);
            Assert.True((int)page["total"]! >= page["items"]!.AsArray().Count, kind.Plural);
        }
    }

    [Theory, EachEngine]
    public async Task Understands_each_of_its_filters(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();

        foreach (var (path, list) in Lists.All)
        {
            foreach (var filter in list.Filters)
            {
                var (status, answer) = await program.Ask($"{path}?{filter.Name}={Lists.ValueFor(filter)}&count=true");

                Assert.True(status == 200, $"{path}?{filter.Name}: {answer}");
            }
        }
    }

    [Theory, EachEngine]
    public async Task Says_which_filters_it_knows_when_it_is_asked_another(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();

        foreach (var (path, list) in Lists.All)
        {
            var (status, answer) = await program.Ask(path + "?colour=red");

            Assert.Equal(400, status);
            var sentence = (string)answer!["errors"]!["colour"]![0]!;
            Assert.All(list.Filters, filter => Assert.Contains(filter.Name, sentence, StringComparison.Ordinal));
        }
    }

    [Theory, EachEngine]
    public async Task Says_what_is_wrong_with_a_value(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();

        foreach (var (path, list) in Lists.All)
        {
            foreach (var filter in list.Filters.Where(filter => filter.Kind != ListFilterKind.Text))
            {
                var (status, answer) = await program.Ask($"{path}?{filter.Name}=%20nonsense");

                Assert.True(status == 400, $"{path}?{filter.Name}: {answer}");
                Assert.NotNull(answer!["errors"]![filter.Name]);
            }
        }
    }

    [Theory, EachEngine]
    public async Task Is_walked_page_by_page_in_every_order_without_a_gap_or_a_repeat(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();

        foreach (var (path, list) in Lists.All.Where(one => one.Path is "/api/v1/tax-regions" or "/api/v1/tax-rates" or "/api/v1/order-types"))
        {
            foreach (var sort in list.Sorts.SelectMany(sort => new[] { sort, "-" + sort }))
            {
                var whole = await Walk(program, $"{path}?sort={sort}&limit=500");
                var inParts = await Walk(program, $"{path}?sort={sort}&limit={whole.Count / 3}");

                Assert.NotEmpty(whole);
                Assert.Equal(whole, inParts);
                Assert.Equal(whole.Count, whole.Distinct().Count());
            }
        }
    }

    [Theory, EachEngine]
    public async Task Shows_what_is_deleted_only_when_it_is_asked_for(Engine engine)
    {
        using var program = (await servers.On(engine)).NewProgram();
        var code = "DEL" + engine;
        var id = await program.Made("warehouses", new { code, name = "Gone" });
        await program.Act($"/api/v1/warehouses/{id}/delete");

        var (_, usual) = await program.Ask($"/api/v1/warehouses?code={code}");
        var (_, asked) = await program.Ask($"/api/v1/warehouses?code={code}&status=Deleted");

        Assert.Empty(usual!["items"]!.AsArray());
        Assert.Equal(id, (string)Assert.Single(asked!["items"]!.AsArray())!["id"]!);
    }

    private static async Task<List<string>> Walk(HttpClient program, string first)
    {
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var (status, page) = await program.Ask(first + (cursor is null ? "" : "&cursor=" + cursor));
            Assert.True(status == 200, $"{first}: {page}");
            ids.AddRange(page!["items"]!.AsArray().Select(row => (string)row!["id"]!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null);
        return ids;
    }
}
