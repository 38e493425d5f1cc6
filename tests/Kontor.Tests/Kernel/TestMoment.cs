using Kontor.Domain.Kernel;

namespace Kontor.Tests.Kernel;

/// <summary>A moment in memory: the test sets the time, the documents and what is used.</summary>
public sealed class TestMoment : Moment
{
    private readonly Dictionary<(Type Kind, Guid Id), Document> documents = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> used = [];
    private int ids;

    public TestMoment(params Document[] documents) => Add(documents);

    public DateTime Time { get; set; } = new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc);

    public Actor Who { get; set; } = new(new Guid("00000000-0000-7000-8000-0000000000aa"), "Anna");

    public override DateTime Instant => Time;

    public override DateOnly Today => DateOnly.FromDateTime(Time);

    public override Actor By => Who;

    /// <summary>Puts documents where acts find them, in place of those with the same id.</summary>
    public TestMoment Add(params Document[] added)
    {
        foreach (var document in added)
        {
            documents[(document.GetType(), document.Key)] = document;
        }

        return this;
    }

    /// <summary>Some other document names this one.</summary>
    public TestMoment Uses(Document document)
    {
        used.Add(document.Key);
        return this;
    }

    /// <summary>The last number a series has given.</summary>
    public TestMoment Last(string series, int number)
    {
        numbers[series] = number;
        return this;
    }

    /// <summary>Makes a document by its table and keeps it.</summary>
    public T Make<T, TState>(Lifecycle<T, TState> table, IMake<T> make)
        where T : Document<T, TState>
        where TState : struct, Enum
    {
        var made = (T)table.Make(make, this).Document;
        Add(made);
        return made;
    }

    public override Id<T> NewId<T>() => new(new Guid(0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, (byte)(++ids >> 8), (byte)ids));

    public override T The<T>(Id<T> id) => Find(id) ?? throw new InvalidOperationException($"The test has no {typeof(T).Name} {id}.");

    public override T? Find<T>(Id<T> id)
        where T : class => (T?)documents.GetValueOrDefault((typeof(T), id.Value));

    public override T? Named<T>(string name)
        where T : class => All(typeof(T)).Cast<T>().FirstOrDefault(document => name.Equals(typeof(T).GetProperty(T.NamedBy)!.GetValue(document)));

    public override IReadOnlyList<T> All<T>() => [.. All(typeof(T)).Cast<T>()];

    /// <summary>Such as <c>INV-105</c>.</summary>
    public override string Number(string series)
    {
        numbers[series] = numbers.GetValueOrDefault(series) + 1;
        return $"{series}-{numbers[series]}";
    }

    public override IReadOnlyList<Namesake> Same(NeedSame asked) => asked.Among(documents.Values);

    public override bool IsUsed<T>(Id<T> id) => used.Contains(id.Value);

    private IEnumerable<Document> All(Type kind) => documents.Where(entry => entry.Key.Kind == kind).OrderBy(entry => entry.Key.Id).Select(entry => entry.Value);
}
