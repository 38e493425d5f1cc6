using System.Text;
using System.Text.Json;
using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Kontor.Tests.Store;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>The same random clerks at the server's own desk: besides, the journal shows every moment again and a request sent twice takes effect once.</summary>
public sealed class AnyDayOnADatabase
{
    private const int Acts = 45;

    [Theory, EachEngine]
    public async Task Leaves_books_that_agree_and_a_journal_that_remembers(Engine engine)
    {
        var random = Seed.Random();
        for (var day = Counts.Of(2, 500); day > 0; day--)
        {
            await using var house = await OpenHouse.Of(engine);
            await Live(house, random.Next());
        }
    }

    private static async Task Live(OpenHouse house, int seed)
    {
        var books = new DeskBooks(house);
        await Shop.Furnish(books);
        var random = new Random(seed);
        var clerk = new Clerk(random, books);
        var acts = new List<string>();
        var seen = new List<(Type Kind, Guid Id, DateTime At, long Version, string State)>();
        try
        {
            for (var act = 0; act < Acts; act++)
            {
                var (kind, target, what) = await clerk.Next();
                acts.Add($"{what.GetType().Name} {JsonSerializer.Serialize(what, what.GetType(), Memento.Options)} on {target}");
                try
                {
                    var changed = await books.Take(kind, target, what);
                    seen.AddRange(changed.Select(document => (document.GetType(), document.Key, house.Clock.Now, document.Version, State(document))));
                    await Invariants.Hold(books);
                    if (act % 4 == 0 && changed.Where(one => one is not StockItem).ToList() is { Count: > 0 } some)
                    {
                        await Invariants.OffersHold(books, some[random.Next(some.Count)]);
                    }
                }
                catch (Exception no) when (no is Refused or Faulty or Unconfirmed)
                {
                    acts[^1] += $" → {no.Message}";
                }

                if (act % 5 == 0)
                {
                    await AnswersAlike(house, books);
                }
            }

            await Remembers(house, seen);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"The day {seed} went wrong at act {acts.Count}:\n{string.Join('\n', acts.TakeLast(8))}\n{fault}", fault);
        }
    }

    /// <summary>Invariant 10.</summary>
    private static async Task AnswersAlike(OpenHouse house, DeskBooks books)
    {
        var (journal, moves) = (await house.Database.CountAsync("journal"), await house.Database.CountAsync("stock_moves"));
        if (books.LastOutcome is { } first)
        {
            var again = await house.Desk.Take(books.Last!);
            Assert.True(again.Replayed);
            Assert.Equal(first.Answer.Select(Shown), again.Answer.Select(Shown));
            Assert.Equal(first.Warnings, again.Warnings);
        }
        else
        {
            await Assert.ThrowsAnyAsync<Exception>(() => house.Desk.Take(books.Last!));
        }

        Assert.Equal((journal, moves), (await house.Database.CountAsync("journal"), await house.Database.CountAsync("stock_moves")));
    }

    /// <summary>Invariant 7.</summary>
    private static async Task Remembers(OpenHouse house, List<(Type Kind, Guid Id, DateTime At, long Version, string State)> seen)
    {
        await using var db = house.Books();
        foreach (var (kind, id, at, version, state) in seen)
        {
            var then = await JournalBook.At(db, kind, id, at, default);
            Assert.Equal((version, state), (then!.Version, State(then)));
        }

        foreach (var (kind, id) in seen.Select(one => (one.Kind, one.Id)).Distinct())
        {
            var kept = (await Shelf.Of(kind).Fetch(db, [id], toChange: false, default)).Single();
            var now = await JournalBook.At(db, kind, id, house.Clock.Now, default);
            Assert.Equal((kept.Version, State(kept)), (now!.Version, State(now)));
        }
    }

    private static string State(Document document) => Encoding.UTF8.GetString(Memento.Of(document));

    private static string Shown(Document document) => Kontor.Server.Http.DocumentJson.Of(document).ToJsonString();
}
