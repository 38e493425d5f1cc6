namespace Kontor.Domain.Kernel;

/// <summary>Days from a first to a last one, both included; an open end means for ever.</summary>
public readonly record struct Period(DateOnly From, DateOnly? To)
{
    public bool Contains(DateOnly day) => day >= From && (To is not { } last || day <= last);

    public bool Overlaps(Period other) => (other.To is not { } theirs || From <= theirs) && (To is not { } ours || other.From <= ours);
}
