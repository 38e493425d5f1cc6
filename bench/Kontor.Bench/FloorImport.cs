using System.Diagnostics;

namespace Kontor.Bench;

/// <summary>The floor of the import: as many orders, lines, journal rows and answers as it left, in transactions of a hundred orders.</summary>
internal static class FloorImport
{
    private const int Together = 100;

    public static async Task<Measured> Run(Stage stage, string database, int lines)
    {
        await using var connection = await stage.Books.Open(database);
        var imported = await Sample.Of(stage.Books, connection, "orders", "external_key IS NOT NULL");
        var orderLines = (await Sample.Of(stage.Books, connection, "order_lines", "order_id IN (SELECT id FROM orders WHERE external_key IS NOT NULL)")).ToLookup(line => line["order_id"]!.ToString());
        var journal = (await Sample.Of(stage.Books, connection, "journal", "kind = 'orders' AND document IN (SELECT id FROM orders WHERE external_key IS NOT NULL)")).ToLookup(row => row["document"]!.ToString());
        var answer = (await Sample.Of(stage.Books, connection, "answers", "true LIMIT 1"))[0];
        var number = 0;
        using var self = Process.GetCurrentProcess();
        var (asking, before, clock) = (Processor.Of(self.Id), stage.Books.Cpu(), Stopwatch.StartNew());
        foreach (var batch in imported.Chunk(Together))
        {
            var trip = stage.Books.Trip(connection).Add("BEGIN");
            foreach (var order in batch)
            {
                var (id, old) = (stage.Books.NewId(), order["id"]!.ToString());
                Sample.Insert(trip, [order.With(("id", id), ("number", $"SO-W{++number}"), ("external_key", $"floor-{id}"))]);
                foreach (var some in orderLines[old].Chunk(500))
                {
                    Sample.Insert(trip, [.. some.Select(line => line.With(("id", stage.Books.NewId()), ("order_id", id)))]);
                }

                Sample.Insert(trip, [.. journal[old].Select(row => row.With(("document", id)))]);
                Sample.Insert(trip, [answer.With(("key", $"floor-{id}"))]);
            }

            await trip.Add("COMMIT").Go();
        }

        return new Measured(lines, clock.Elapsed, Processor.Of(self.Id) - asking, stage.Books.Cpu() - before, 0, 0);
    }
}
