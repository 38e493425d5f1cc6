namespace Kontor.Bench;

/// <summary>Statements that go to the database together, and what they answer.</summary>
internal abstract class Trip
{
    /// <summary>Adds a statement; its values stand in it as $1, $2 and so on.</summary>
    public abstract Trip Add(string sql, params object?[] values);

    /// <summary>Goes there and back: the rows of every statement that has any.</summary>
    public abstract Task<IReadOnlyList<IReadOnlyList<object?[]>>> Go();
}
