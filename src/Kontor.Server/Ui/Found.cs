namespace Kontor.Server.Ui;

/// <summary>One thing that was found by what was typed.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Label">What the field shows once it is taken.</param>
/// <param name="Title">What the list shows.</param>
/// <param name="Note">Beside it, in small.</param>
/// <param name="Name">Filled into the row's description.</param>
/// <param name="Price">Filled into the row's price.</param>
/// <param name="Hint">Said under the field.</param>
public sealed record Found(string Value, string Label, string Title, string Note, string? Name = null, string? Price = null, string? Hint = null);
