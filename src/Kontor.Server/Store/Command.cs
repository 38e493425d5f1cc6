using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>One request to the Desk.</summary>
/// <param name="Kind">The kind of document.</param>
/// <param name="Target">The document; nothing when the act makes one.</param>
/// <param name="Act">What is to be done.</param>
/// <param name="By">Who asks.</param>
public sealed record Command(Type Kind, Guid? Target, IAct Act, Person By)
{
    /// <summary>The key under which the same request takes effect once.</summary>
    public string? Key { get; init; }

    /// <summary>The key is what another system calls the thing: it is known by it for ever, and a refusal may be tried again.</summary>
    public bool IsExternal => Key is not null && Key.StartsWith("external:", StringComparison.Ordinal);

    /// <summary>A hash of the request's body, to tell another request under the same key.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The version the caller saw; nothing when any will do.</summary>
    public long? Seen { get; init; }

    /// <summary>Tell what would change, and save nothing.</summary>
    public bool Rehearsal { get; init; }

    /// <summary>Rows of secrets that belong to the same save; it is given the document of the answer.</summary>
    public Func<Db, Document, CancellationToken, Task>? Keep { get; init; }

    /// <summary>A name and a value for the answer, told this once.</summary>
    public KeyValuePair<string, string>? Told { get; init; }

    public static Command On<T>(Id<T> document, IAct<T> act, Person by)
        where T : Document<T> => new(typeof(T), document.Value, act, by);

    public static Command Make<T>(IMake<T> make, Person by)
        where T : Document<T> => new(typeof(T), null, make, by);
}
