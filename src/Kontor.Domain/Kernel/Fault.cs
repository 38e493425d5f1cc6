namespace Kontor.Domain.Kernel;

/// <summary>A fault in what was sent: the field by its path, and the rule it breaks.</summary>
/// <param name="Field">Such as <c>lines[0].quantity</c>.</param>
/// <param name="Sentence">What the field must be.</param>
public sealed record Fault(string Field, string Sentence);

/// <summary>What was sent cannot be used. All faults are told at once, and nothing has changed.</summary>
public sealed class Faulty(IReadOnlyList<Fault> faults) : Exception(string.Join(" ", faults.Select(f => f.Sentence)))
{
    public Faulty(string field, string sentence)
        : this([new Fault(field, sentence)])
    {
    }

    public IReadOnlyList<Fault> Faults { get; } = faults;

    /// <summary>Stable, where every field can be read but they do not go together; nothing where a field itself is wrong.</summary>
    public string? Code { get; init; }
}

/// <summary>A body that can tell its own faults, before anything is loaded.</summary>
public interface IChecked
{
    /// <summary>Every fault of the body; empty when it can be used.</summary>
    IEnumerable<Fault> Faults();
}
