using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>Who asks, and what they may.</summary>
/// <param name="Actor">As the journal names them.</param>
/// <param name="Permissions">Such as <c>orders.approve</c>; <c>*</c> is everything.</param>
public sealed record Person(Actor Actor, IReadOnlySet<string> Permissions)
{
    /// <summary>What runs by itself may do what its errand says.</summary>
    public static Person House { get; } = new(Actor.House, new HashSet<string> { "*" });

    public bool May(string permission) => Permissions.Contains(permission) || Permissions.Contains("*");
}

/// <summary>One request to the Desk.</summary>
/// <param name="Kind">The kind of document.</param>
/// <param name="Target">The document; nothing when the act makes one.</param>
/// <param name="Act">What is to be done.</param>
/// <param name="By">Who asks.</param>
public sealed record Command(Type Kind, Guid? Target, IAct Act, Person By)
{
    /// <summary>The key under which the same request takes effect once.</summary>
    public string? Key { get; init; }

    /// <summary>A hash of the request's body, to tell another request under the same key.</summary>
    public string Fingerprint { get; init; } = "";

    /// <summary>The version the caller saw; nothing when any will do.</summary>
    public long? Seen { get; init; }

    /// <summary>Tell what would change, and save nothing.</summary>
    public bool Rehearsal { get; init; }

    public static Command On<T>(Id<T> document, IAct<T> act, Person by)
        where T : Document<T> => new(typeof(T), document.Value, act, by);

    public static Command Make<T>(IMake<T> make, Person by)
        where T : Document<T> => new(typeof(T), null, make, by);
}
