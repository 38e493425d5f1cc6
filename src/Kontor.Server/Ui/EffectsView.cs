using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.AspNetCore.Components;

namespace Kontor.Server.Ui;

/// <summary>Shows what came of a rehearsal.</summary>
public abstract class EffectsView : Piece
{
    /// <summary>What would change; nothing when it would be refused.</summary>
    [Parameter]
    public Outcome? Outcome { get; set; }

    /// <summary>Why it would be refused.</summary>
    [Parameter]
    public Reason? Refusal { get; set; }

    /// <summary>What is missing or wrong so far.</summary>
    [Parameter]
    public IReadOnlyList<Fault> Faults { get; set; } = [];
}
