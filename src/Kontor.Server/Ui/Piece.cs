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

    /// <summary>First all that is shown is there, then it is drawn: a piece is never seen half.</summary>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Begin();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Gets what must be there before it is drawn.</summary>
    protected virtual Task Begin() => Task.CompletedTask;

    protected bool May(string permission) => Person.May(permission);
}
