using System.Data.Common;

namespace Kontor.Bench;

/// <summary>Where the databases of a bench stand: each workload gets a copy of the furnished shop for itself.</summary>
internal abstract class Books : IAsyncDisposable
{
    public static Books Of(Settings settings) => settings.IsPostgres ? new PostgresBooks() : new SqliteBooks();

    /// <summary>Makes an empty database.</summary>
    public abstract Task<string> Create(string name);

    /// <summary>Makes a database with everything that another holds, which nobody may be using.</summary>
    public abstract Task<string> Copy(string from, string name);

    public abstract Task Drop(string name);

    /// <summary>What the server takes as Kontor:Database.</summary>
    public abstract string Setting(string name);

    public abstract Task<DbConnection> Open(string name);

    /// <summary>Statements that travel to the database together.</summary>
    public abstract Trip Trip(DbConnection connection);

    /// <summary>The time that the database's own processes have computed so far; nothing where it computes inside its client.</summary>
    public abstract TimeSpan Cpu();

    /// <summary>An identity as this database keeps it.</summary>
    public abstract object NewId();

    /// <summary>A moment as this database keeps it.</summary>
    public abstract object Now();

    public abstract ValueTask DisposeAsync();
}
