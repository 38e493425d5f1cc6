using System.Text.Json;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Reconcile;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Kontor.Tests.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>Goods and money go out and come back, in any order that the tables allow: after every step the books agree (invariants 1–6).</summary>
public sealed class AnyWayBack
{
    private const int Steps = 14;

    // More orders in one house make every question slower.
    private const int Together = 10;

    [Fact]
    public async Task Leaves_books_that_agree()
    {
        var opening = new MemoryBooks();
        foreach (var making in Shop.NewHouse)
        {
            opening.TakeNow(making.Kind, null, making.Act);
        }

        await Shop.Furnish(opening);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        await Cases.Each(Counts.Of(1_600, 100_000), number =>
        {
            var books = opening.Fork();
            return Live(books, number, taken, () => Invariants.Hold(books));
        });
        Assert.All(
            Cases.IsOne ? Array.Empty<string>() : ["ShipOrder", "ReturnShipment", "ConfirmReturn", "BillOrder", "SendInvoice", "PayInvoice", "CreditInvoice", "RefundCustomerPayment", "CancelOrder", "CloseOrder"],
            act => Assert.True(taken.GetValueOrDefault(act) >= 3, $"{act} was taken only {taken.GetValueOrDefault(act)} times."));
    }

    [Theory, EachEngine]
    public async Task Leaves_a_database_that_reconciles(Engine engine)
    {
        var random = Seed.Random();
        for (var left = Counts.Of(4, 500); left > 0; left -= Together)
        {
            await using var house = await OpenHouse.Of(engine);
            var books = new DeskBooks(house);
            await Shop.Furnish(books);
            for (var round = Math.Min(left, Together); round > 0; round--)
            {
                await Live(books, random.Next(), [], () => Reconciles(house));
            }

            await Invariants.Hold(books);
        }
    }

    private static async Task Reconciles(OpenHouse house)
    {
        await using var db = house.Books();
        await db.Database.OpenConnectionAsync();
        foreach (var invariant in Books.Invariants)
        {
            await foreach (var found in invariant.Find(db, default))
            {
                Assert.Fail(found.ToString());
            }
        }
    }

    private static async Task Live(IBooks books, int seed, Dictionary<string, int> taken, Func<Task> hold)
    {
        var random = new Random(seed);
        var clerk = new Clerk(random, books);
        var acts = new List<string>();
        var before = (await books.All<Order>()).Select(order => order.Id).ToHashSet();
        try
        {
            await Try(typeof(Order), null, await clerk.Place());
            for (var step = 0; step < Steps && (await books.All<Order>()).FirstOrDefault(one => !before.Contains(one.Id)) is { } order; step++)
            {
                var (kind, target, act) = await clerk.OnTheWayBack(order);
                await Try(kind, target, act);
            }
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"The way {seed} went wrong:\n{string.Join('\n', acts)}\n{fault.Message}", fault);
        }

        async Task Try(Type kind, Guid? target, IAct act)
        {
            acts.Add($"{act.GetType().Name} {JsonSerializer.Serialize(act, act.GetType(), Memento.Options)} on {target}");
            try
            {
                await books.Take(kind, target, act);
                taken[act.GetType().Name] = taken.GetValueOrDefault(act.GetType().Name) + 1;
            }
            catch (Exception no) when (no is Refused or Faulty or Unconfirmed)
            {
                acts[^1] += $" → {no.Message}";
                return;
            }

            await hold();
        }
    }
}
