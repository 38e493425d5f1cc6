using Kontor.Domain.Kernel;
using Microsoft.AspNetCore.Components;

namespace Kontor.Server.Ui;

/// <summary>Asks for the body of an act, in a dialog or on a page.</summary>
public abstract class ActForm : Screen
{
    [Parameter, EditorRequired]
    public Row Row { get; set; } = null!;

    /// <summary>What it is done to; nothing when it makes something new.</summary>
    [Parameter]
    public Document? Subject { get; set; }
}
