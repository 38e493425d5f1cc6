using Kontor.Domain.Kernel;

namespace Kontor.Server.Ui;

/// <summary>What came of one of many.</summary>
/// <param name="Id">Which document.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Refusal">Why not; nothing when it is done.</param>
/// <param name="Warnings">What the person should know of it.</param>
public sealed record BatchResult(Guid Id, string Label, Reason? Refusal, IReadOnlyList<Warned> Warnings);
