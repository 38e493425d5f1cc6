using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kontor.Tests.Store;

public sealed class TheSchema
{
    private const string SqliteParts = """
        SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || coalesce(c.dflt_value, '') || ' ' || c.pk
        FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'migrations'
        UNION ALL
        SELECT 'index ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL
        UNION ALL
        SELECT 'reference ' || t.name || '.' || f."from" || ' ' || f."table" || '.' || f."to" || ' ' || f.on_delete
        FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        UNION ALL
        SELECT 'series ' || series || ' ' || prefix || ' ' || gapless FROM number_series
        """;

    private const string PostgresParts = """
        SELECT 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' ' || coalesce(column_default, '') || ' '
            || coalesce(numeric_precision::text, '') || ' ' || coalesce(numeric_scale::text, '') || ' ' || coalesce(character_maximum_length::text, '')
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
        UNION ALL
        SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
        UNION ALL
        SELECT 'constraint ' || conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
        UNION ALL
        SELECT 'sequence ' || sequencename || ' ' || start_value || ' ' || increment_by FROM pg_sequences WHERE schemaname = 'public'
        UNION ALL
        SELECT 'series ' || series || ' ' || prefix || ' ' || gapless FROM number_series
        """;

    [Theory, EachEngine]
    public async Task Of_the_migrations_is_the_schema_of_the_model(Engine engine)
    {
        await using var migrated = await OpenHouse.Empty(engine);
        await migrated.Migrator.Run();
        await using var modelled = await OpenHouse.Empty(engine);
        await using (var db = modelled.Books())
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The model's own script.
            command.CommandText = Migrator.Script(db);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        var parts = await Parts(modelled, engine);
        Assert.True(parts.Count > 300, $"The schema has only {parts.Count} parts.");
        Assert.Equal(parts, await Parts(migrated, engine));
    }

    [Theory, EachEngine]
    public async Task Is_made_once_when_several_nodes_start_together(Engine engine)
    {
        await using var house = await OpenHouse.Empty(engine);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.Migrator.Run())));

        Assert.Equal(Migrator.Files(engine).Count(), await house.Database.CountAsync("migrations"));
    }

    [Theory, EachEngine]
    public async Task Is_furnished_once_when_several_nodes_start_together(Engine engine)
    {
        await using var first = await OpenHouse.Empty(engine);
        await first.Migrator.Run();
        var nodes = Enumerable.Range(0, 4).Select(_ => OpenHouse.On(first.Database)).ToList();

        await Task.WhenAll(nodes.Select(node => Task.Run(node.Furnish)));

        Assert.Equal(1, await first.Database.CountAsync("organisations"));
        Assert.Equal(5, await first.Database.CountAsync("order_types"));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [Theory, EachEngine]
    public async Task Is_left_alone_by_a_second_start(Engine engine)
    {
        await using var house = await OpenHouse.Of(engine);
        var before = await Parts(house, engine);

        await house.Migrator.Run();

        Assert.Equal(before, await Parts(house, engine));
    }

    private static async Task<List<string>> Parts(OpenHouse house, Engine engine)
    {
        await using var connection = await house.Database.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // One of the two texts above.
        command.CommandText = engine == Engine.Sqlite ? SqliteParts : PostgresParts;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var parts = new List<string>();
        while (await reader.ReadAsync())
        {
            parts.Add(reader.GetString(0));
        }

        return [.. parts.Order(StringComparer.Ordinal)];
    }
}
