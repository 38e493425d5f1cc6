namespace Kontor.Domain.Kernel;

/// <summary>The identity of one <typeparamref name="T"/>: a version 7 UUID, so ids sort in the order things were made.</summary>
public readonly record struct Id<T>(Guid Value) : IComparable<Id<T>>
{
    public int CompareTo(Id<T> other) => Value.CompareTo(other.Value);

    /// <summary>Reads an id that stands for a thing known under another kind, such as a stock item by its product.</summary>
    public Id<TOther> As<TOther>() => new(Value);

    public override string ToString() => Value.ToString();

    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;
    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;
    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;
}
