using System.Text.Json.Nodes;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Sales;

/// <summary>
/// What happened to an order, in one list: read from its journal, which costs the acts nothing, with the events that were
/// written down in their places.
/// </summary>
internal static class OrderHistory
{
    /// <summary>What a person wants to see from and to; the rest of a change stands in the journal.</summary>
    private static readonly string[] Told =
    [
        "lifecycle", "workStatus", "stage", "fulfilment", "returns", "invoicing", "payment", "offer", "finalised", "onHold", "subject", "customerOrderNumber",
        "orderedOn", "requestedOn", "deliveryMethod", "paymentMethod", "paymentTerm", "seller", "assignedTo", "discountPercent", "discountAmount", "gross", "paid",
    ];

    /// <summary>What the journal leaves out: no and zero.</summary>
    private static readonly Dictionary<string, string?> LeftOut = Told.ToDictionary(field => field, field => typeof(Order).GetProperty(Words.Sentence(field))?.PropertyType switch
    {
        var kind when kind == typeof(bool) => "false",
        var kind when kind == typeof(decimal) => "0",
        _ => null,
    });

    /// <summary>From the first to the last.</summary>
    public static async Task<IReadOnlyList<OrderHappening>> Of(Db db, Id<Order> order, string language, CancellationToken stop)
    {
        var rows = await JournalBook.Of(db, typeof(Order), order.Value, stop);
        var written = await db.Set<OrderEvent>().AsNoTracking().Where(one => one.Order == order).OrderBy(one => one.At).ThenBy(one => one.Id).ToListAsync(stop);
        var names = await WorkStatusPast.Of(db, rows.Skip(1).Any(row => row.Change.Contains("\"workStatus\"", StringComparison.Ordinal)), stop);
        var state = new Dictionary<string, string?>(StringComparer.Ordinal);
        var happened = new List<OrderHappening>();
        foreach (var row in rows)
        {
            var changes = Changes(state, JsonNode.Parse(row.Change)!.AsObject(), row.Version == 1)
                .Select(turn => turn.Field == "workStatus" ? turn with { From = names.NameOf(turn.From, row.At, language), To = names.NameOf(turn.To, row.At, language) } : turn)
                .ToList();
            var told = written.Find(one => one.At == row.At && one.By == row.ByName && IsOf(one.Kind, row.Verb));
            written.Remove(told!);
            happened.Add(new OrderHappening(
                told?.Id.Value, order, told?.Kind ?? Pascal(row.Verb), told is { Text.Length: > 0 } ? told.Text : Said(row, changes), row.At, row.ByName, row.Cause, changes));
        }

        happened.AddRange(written.Select(one => new OrderHappening(one.Id.Value, order, one.Kind, one.Text, one.At, one.By, null, [])));
        return [.. happened.OrderBy(one => one.At)];
    }

    /// <summary>The event that an act wrote down itself tells more than its row of the journal.</summary>
    private static bool IsOf(string kind, string verb) =>
        Words.Kebab(kind) == verb || verb == "add-event" || (kind, verb) is ("Completed", "complete") or ("Cancel", "cancel-shipped");

    private static List<OrderTurn> Changes(Dictionary<string, string?> state, JsonObject change, bool isFirst)
    {
        var turns = new List<OrderTurn>();
        foreach (var field in Told)
        {
            if (!change.TryGetPropertyValue(field == "lifecycle" ? "state" : field, out var value))
            {
                continue;
            }

            var (from, to) = (state.GetValueOrDefault(field) ?? LeftOut[field], Text(value) ?? LeftOut[field]);
            state[field] = to;
            if (from != to && !isFirst)
            {
                turns.Add(new OrderTurn(field, from, to));
            }
        }

        return turns;
    }

    /// <summary>As the journal keeps it; what was cleared stands there as nothing, or instead of what was.</summary>
    private static string? Text(JsonNode? value) => value switch
    {
        JsonObject whole => whole["="] is { } inner ? inner.ToString() : null,
        _ => value?.ToString(),
    };

    private static string Said(JournalRow row, IReadOnlyList<OrderTurn> changes)
    {
        var turns = changes.Select(turn => $"{Words.Spaced(turn.Field)} {Plain(turn.From)} → {Plain(turn.To)}").ToList();
        return $"{Words.Sentence(row.Verb.Replace('-', ' '))}{(row.Cause is null ? "" : $" ({row.Cause})")}{(turns.Count == 0 ? "" : ": " + string.Join(", ", turns))}";
    }

    private static string Plain(string? value) => string.IsNullOrEmpty(value) ? "–" : value;

    private static string Pascal(string verb) => string.Concat(verb.Split('-').Select(Words.Sentence));
}
