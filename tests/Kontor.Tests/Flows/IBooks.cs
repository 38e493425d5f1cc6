using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Tests.Flows;

/// <summary>Books in which a story can happen: in memory, or the server's own on a database.</summary>
internal interface IBooks
{
    /// <summary>Who acts in them.</summary>
    Actor By { get; }

    Task<IReadOnlyList<T>> All<T>()
        where T : Document<T>;

    Task<IReadOnlyList<StockMove>> Moves();

    /// <summary>Takes an act, whole or not at all; the documents that changed.</summary>
    Task<IReadOnlyList<Document>> Take(Type kind, Guid? target, IAct act);

    /// <summary>Why an act would be refused now; nothing when it would not.</summary>
    Task<Reason?> Rehearse(Document document, IAct act);
}
