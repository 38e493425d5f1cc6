using System.Net;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Scenarios;

/// <summary>Everybody wants the same thing at the same moment, and overselling is forbidden.</summary>
public sealed class AHotProduct
{
    private const int Attempts = 600;
    private const int OnHand = 500;

    [Theory, EachEngine]
    public async Task Is_promised_just_as_often_as_it_is_there(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);

        await Rush(database, server);
    }

    [Fact]
    public async Task Is_promised_just_as_often_by_two_nodes_and_their_invoices_share_one_series()
    {
        await using var database = await Database.CreateAsync(Engine.Postgres);
        await using var first = await ServerProcess.StartAsync(database);
        await using var second = await ServerProcess.StartAsync(database);

        var orders = await Rush(database, first, second);

        var nodes = new[] { Program.Of(first), Program.Of(second) };
        var sent = await Task.WhenAll(orders.Take(60).Select(async (order, index) =>
        {
            var invoice = await nodes[index % 2].Do($"orders/{order}/invoices");
            return (string)(await nodes[(index + 1) % 2].Do($"invoices/{invoice["id"]}/send"))["number"]!;
        }));
        Assert.Equal(Enumerable.Range(1, 60).Select(number => $"INV-{number}").Order(StringComparer.Ordinal), sent.Order(StringComparer.Ordinal));
        await Ledgers.Agree(database);
    }

    private static async Task<List<string>> Rush(Database database, params ServerProcess[] nodes)
    {
        var programs = nodes.Select(node => Program.Of(node)).ToList();
        var (product, sku) = await programs[0].Goods(onHand: OnHand, overselling: "Forbid");
        var customer = await programs[0].Customer();

        var answers = await Task.WhenAll(Enumerable.Range(0, Attempts).Select(one => programs[one % programs.Count].Post("orders", Program.Body(customer, new { sku, quantity = 1 }))));

        Assert.Equal(["Conflict", "Created"], answers.Select(answer => answer.Status.ToString()).Distinct().Order());
        var placed = answers.Where(answer => answer.Status == HttpStatusCode.Created).ToList();
        Assert.All(answers.Except(placed), answer => answer.IsRefused("oversold", sku, "1 asked", "0 available"));
        Assert.Equal(OnHand, placed.Count);
        Assert.Equal((OnHand, OnHand, 0m), await programs[^1].Count(product));
        Assert.Equal(OnHand, placed.Select(answer => (string)answer["number"]!).Distinct().Count());
        await Ledgers.Agree(database);
        return [.. placed.Select(answer => (string)answer["id"]!)];
    }
}
