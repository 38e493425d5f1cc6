using Kontor.Domain.Kernel;
using Kontor.Server.Store;

namespace Kontor.Server.Jobs;

/// <summary>Takes the acts of the demo, each once: its key is known when the shop is asked for again.</summary>
public sealed class DemoDesk(Desk desk)
{
    public async Task<TMade> Make<TMade>(string key, IMake<TMade> make, CancellationToken stop)
        where TMade : Document<TMade> => (TMade)(await desk.Take(Command.Make(make, Person.House) with { Key = "demo:" + key }, stop)).Answer[0];

    /// <returns>What it is answered by: the document, or those it made.</returns>
    public async Task<IReadOnlyList<Document>> Act<T>(string key, Id<T> document, IAct<T> act, CancellationToken stop)
        where T : Document<T> => (await desk.Take(Command.On(document, act, Person.House) with { Key = "demo:" + key }, stop)).Answer;
}
