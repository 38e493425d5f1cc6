using Kontor.Server.Http;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Components;

namespace Kontor.Server.Ui;

/// <summary>A piece of a screen: it knows who looks at it and in which language.</summary>
public abstract class Piece : ComponentBase
{
    private Phrases? phrases;

    [CascadingParameter]
    public HttpContext Context { get; set; } = null!;

    /// <summary>The words, as <c>T["orders"]</c>.</summary>
    protected Phrases T => phrases ??= Phrases.In(Preferences.Of(Context).Language);

    protected Person Person => Context.Person();

    protected CancellationToken Stop => Context.RequestAborted;

    protected bool May(string permission) => Person.May(permission);
}
