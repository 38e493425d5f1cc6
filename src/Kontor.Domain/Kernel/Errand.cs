namespace Kontor.Domain.Kernel;

/// <summary>An act that a fact obliges the house to take, on a document or to make one.</summary>
/// <param name="Kind">The kind of document.</param>
/// <param name="Target">The document, or nothing when the act makes one.</param>
/// <param name="Act">The act.</param>
public sealed record Errand(Type Kind, Guid? Target, IAct Act)
{
    public static Errand To<T>(Id<T> document, IAct<T> act)
        where T : Document<T> => new(typeof(T), document.Value, act);

    public static Errand Make<T>(IMake<T> make)
        where T : Document<T> => new(typeof(T), null, make);
}
