using Microsoft.EntityFrameworkCore.Metadata;

namespace Kontor.Server.Store;

/// <summary>What a session makes: few rows go the ordinary way, many the way that each database likes best.</summary>
internal sealed class NewRows(Db db)
{
    /// <summary>Below it the ordinary save is as fast.</summary>
    private const int Many = 150;

    private readonly List<object> made = [];

    /// <summary>A document with its lines, an entry, a line of the journal.</summary>
    public void Add(object row) => made.Add(row);

    /// <summary>Hands them to the save, or writes them.</summary>
    public async Task Save(CancellationToken stop)
    {
        if (made.Count < Many)
        {
            db.AddRange(made);
            return;
        }

        foreach (var rows in made.GroupBy(row => row.GetType()))
        {
            var type = db.Model.FindEntityType(rows.Key)!;
            var columns = BulkColumn.Of(db, type);
            await Write(type, columns, [.. rows.Select(row => new BulkRow(row, null))], stop);
            foreach (var lines in type.GetNavigations().Where(navigation => navigation.IsCollection))
            {
                var getter = lines.GetGetter();
                await Write(
                    lines.TargetEntityType,
                    BulkColumn.Of(db, lines.TargetEntityType),
                    [.. rows.SelectMany(row => ((System.Collections.IEnumerable)getter.GetClrValue(row)!).Cast<object>().Select(line => new BulkRow(line, row)))],
                    stop);
            }
        }
    }

    private Task Write(IEntityType type, IReadOnlyList<BulkColumn> columns, IReadOnlyList<BulkRow> rows, CancellationToken stop) =>
        rows.Count == 0 ? Task.CompletedTask
        : db.Engine == Engine.Postgres ? BulkInsert.Copy(db, type, columns, rows, stop)
        : BulkInsert.Insert(db, type, columns, rows, stop);
}

/// <summary>A row to write, and the document whose line it is.</summary>
internal readonly record struct BulkRow(object Row, object? Owner);
