using System.Security.Cryptography;
using System.Text;
using Kontor.Domain.Flows;

namespace Kontor.Server.Store;

/// <summary>What a command leaves in the books beside its documents: the journal, the outbox and the issued papers.</summary>
internal static class Ledger
{
    public static void Write(
        NewRows fresh,
        DeskMoment now,
        IEnumerable<DocumentChange> changes,
        Happened happened)
    {
        var group = now.NewId<Command>().Value;
        foreach (var change in changes)
        {
            fresh.Add(new JournalRow
            {
                Document = change.Document.Key,
                Version = change.Document.Version,
                Kind = Lifecycles.Of(change.Document.GetType()).Plural,
                Command = group,
                At = now.Instant,
                ById = now.By.Id,
                ByName = now.By.Name,
                Verb = change.Verb,
                Cause = change.Cause,
                Change = change.Text,
            });
        }

        foreach (var message in happened.Messages)
        {
            fresh.Add(new OutboxRow
            {
                Id = now.NewId<OutboxRow>().Value,
                At = now.Instant,
                Channel = message.Channel,
                Recipients = string.Join(", ", message.To),
                Subject = message.Subject,
                Document = message.About.Key,
                Kind = Lifecycles.Of(message.About.GetType()).Plural,
            });
        }

        foreach (var paper in happened.Issued)
        {
            var content = Memento.Of(paper);
            fresh.Add(new IssuedRow
            {
                Document = paper.Key,
                Kind = Lifecycles.Of(paper.GetType()).Plural,
                Number = paper.Label,
                At = now.Instant,
                Content = Encoding.UTF8.GetString(content),
                Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
            });
        }
    }
}
