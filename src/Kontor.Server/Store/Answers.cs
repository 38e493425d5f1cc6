using System.Text.Json;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>Answers the same request alike: the documents as they were then, or the same refusal.</summary>
public static class Answers
{
    /// <summary>A key is its sender's own; an external key is the thing's own, whoever brings it.</summary>
    public static string KeyOf(Command command) => command.IsExternal ? command.Key! : $"{command.By.Actor.Id:N}:{command.Key}";

    public static AnswerRow Row(Command command, Outcome outcome, DateTime at) => Row(command, at, new Kept(
        [.. outcome.Answer.Select(document => new Named(Lifecycles.Of(document.GetType()).Plural, document.Key, document.Version))],
        null,
        outcome.Warnings));

    public static AnswerRow Row(Command command, Reason refusal, DateTime at) => Row(command, at, new Kept([], refusal, []));

    public static async Task<Outcome> Replay(Db db, AnswerRow row, Command command, CancellationToken stop)
    {
        if (row.Fingerprint != command.Fingerprint)
        {
            throw new KeyReused();
        }

        var kept = JsonSerializer.Deserialize<Kept>(row.Answer, Memento.Options)!;
        if (kept.Refusal is { } refusal)
        {
            throw new Refused(refusal);
        }

        var documents = new List<Document>();
        foreach (var named in kept.Documents)
        {
            documents.Add((await JournalBook.AtVersion(db, Lifecycles.Of(named.Plural)!.Kind, named.Id, named.Version, stop))!);
        }

        return new Outcome(documents, [], kept.Warnings, [], Replayed: true);
    }

    /// <summary>Whether some of the commands were answered before.</summary>
    public static async Task<bool> Any(Db db, IEnumerable<Command> commands, CancellationToken stop)
    {
        var keys = commands.Where(command => command.Key is not null).Select(KeyOf).ToArray();
        return await db.Answers.AnyAsync(row => keys.Contains(row.Key), stop);
    }

    private static AnswerRow Row(Command command, DateTime at, Kept kept) => new()
    {
        Key = KeyOf(command),
        Fingerprint = command.Fingerprint,
        At = at,
        Answer = JsonSerializer.Serialize(kept, Memento.Options),
    };

    private sealed record Kept(IReadOnlyList<Named> Documents, Reason? Refusal, IReadOnlyList<Warned> Warnings);

    private sealed record Named(string Plural, Guid Id, long Version);
}
