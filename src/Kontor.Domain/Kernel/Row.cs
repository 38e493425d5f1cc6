using System.Reflection;

namespace Kontor.Domain.Kernel;

/// <summary>Who may take a row of a lifecycle: people and programs with the permission, or only a flow.</summary>
public enum Who
{
    Anyone,
    System,
}

/// <summary>One row of a lifecycle: an act, the states it is taken from, and the state it leads to.</summary>
public abstract class Row(Type act, string verb, Who by, string path, bool looksBeyond, string? answers, string? also, Type? instead, IAct? least)
{
    private readonly Lazy<IAct?> plain = new(() => least ?? OfDefaults(act));

    /// <summary>The act's type: the shape of the request's body.</summary>
    public Type Act { get; } = act;

    /// <summary>The word for it in paths, permissions and buttons, such as <c>confirm</c>.</summary>
    public string Verb { get; } = verb;

    public Who By { get; } = by;

    /// <summary>The last part of its address: the verb, or the documents it makes, such as <c>shipments</c>.</summary>
    public string Path { get; } = path;

    /// <summary>Its outcome may also depend on other documents: then what is offered is rehearsed first.</summary>
    public bool LooksBeyond { get; } = looksBeyond;

    /// <summary>The kind of documents that it is answered by, such as <c>shipments</c>: those it made. Nothing when it is answered by the document itself.</summary>
    public string? Answers { get; } = answers;

    /// <summary>A permission that it takes beyond its own, however the document stands.</summary>
    public string? Also { get; } = also;

    /// <summary>The act that does its work in a state that it is not taken from.</summary>
    public Type? Instead { get; } = instead;

    /// <summary>The act with the least that it needs; nothing where only a body can say that.</summary>
    public IAct? Plain => plain.Value;

    /// <summary>It makes the document instead of changing it.</summary>
    public abstract bool Makes { get; }

    /// <summary>The names of the states it may be taken from; empty for a making.</summary>
    public abstract IReadOnlyList<string> FromNames { get; }

    /// <summary>The name of the state it leads to; nothing when the document stays where it is.</summary>
    public abstract string? ToName { get; }

    private static IAct? OfDefaults(Type act)
    {
        var constructor = act.GetConstructors(BindingFlags.Public | BindingFlags.Instance).OrderByDescending(one => one.GetParameters().Length).First();
        var parameters = constructor.GetParameters();
        return parameters.All(parameter => parameter.HasDefaultValue)
            ? (IAct)constructor.Invoke([.. parameters.Select(parameter => parameter.DefaultValue)])
            : null;
    }
}
