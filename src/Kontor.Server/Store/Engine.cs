namespace Kontor.Server.Store;

/// <summary>The database that keeps the books.</summary>
public enum Engine
{
    /// <summary>Embedded, one file, no service.</summary>
    Sqlite,

    /// <summary>A server, for several nodes.</summary>
    Postgres,
}

/// <summary>Where the books are kept, from the setting <c>Kontor:Database</c>: a file's path, or <c>Host=…</c>.</summary>
public sealed record Location(Engine Engine, string ConnectionString)
{
    public const string Default = "data/kontor.db";

    public static Location Parse(string? setting)
    {
        var text = string.IsNullOrWhiteSpace(setting) ? Default : setting.Trim();
        if (text.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            var postgres = new Npgsql.NpgsqlConnectionStringBuilder(text);
            if (!text.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase))
            {
                postgres.MaxAutoPrepare = 200;
            }

            // Nothing here changes a connection for longer than a transaction, so there is nothing to reset for the next user.
            postgres.NoResetOnClose = true;

            return new Location(Engine.Postgres, postgres.ConnectionString);
        }

        var file = text.StartsWith("Data Source=", StringComparison.OrdinalIgnoreCase) ? text["Data Source=".Length..] : text;
        return new Location(Engine.Sqlite, new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file) }.ConnectionString);
    }
}
