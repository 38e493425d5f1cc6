using Kontor.Server.Store;

namespace Kontor.Server.Http;

/// <summary>What the outbox can be asked.</summary>
public static class OutboxList
{
    public static Listing<OutboxRow> Of() => new Listing<OutboxRow>()
        .Filter(
            "waiting",
            (rows, value) => ListValues.Flag("waiting", value) ? rows.Where(row => row.SentAt == null) : rows.Where(row => row.SentAt != null),
            "true: what is still to leave; false: what has left.",
            ListFilterKind.Flag)
        .Exactly("channel", row => row.Channel)
        .Exactly("kind", row => row.Kind)
        .Filter(
            "document",
            (rows, value) => ListValues.Id<OutboxRow>("document", value).Value is var id ? rows.Where(row => row.Document == id) : rows,
            "The id of the document it carries.",
            ListFilterKind.Identity)
        .Part("recipients", row => row.Recipients)
        .Part("subject", row => row.Subject)
        .Instants("from", "to", row => row.At)
        .Sort("at", row => row.At, isDefault: true);
}
