using Kontor.Domain.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Store;

/// <summary>The books: every document, every append-only entry, the journal, the outbox and the keys of requests.</summary>
public sealed class Db(DbContextOptions<Db> options) : DbContext(options)
{
    public DbSet<JournalRow> Journal => Set<JournalRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<AnswerRow> Answers => Set<AnswerRow>();

    public DbSet<IssuedRow> Issued => Set<IssuedRow>();

    public DbSet<SeriesRow> Series => Set<SeriesRow>();

    /// <summary>Which database keeps these books.</summary>
    public Engine Engine => Database.IsNpgsql() ? Engine.Postgres : Engine.Sqlite;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Columns.Configure(configurationBuilder, Engine);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var kind in typeof(Document).Assembly.GetTypes().Where(type => !type.IsAbstract))
        {
            if (kind.IsSubclassOf(typeof(Document)))
            {
                Mapping.MapDocument(modelBuilder, kind);
            }
            else if (kind.IsSubclassOf(typeof(Entry)))
            {
                Mapping.MapEntry(modelBuilder, kind);
            }
        }

        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        Mapping.NameAndCollateColumns(modelBuilder, Engine);
    }
}
