using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Imports;

/// <summary>Takes batches, each with its checkpoint in the same transaction; a bad parcel never blocks the others.</summary>
internal sealed class ImportBatches(IDbContextFactory<Db> books, Desk desk, Import import, ILogger log)
{
    private static readonly Action<ILogger, string, int, Exception?> NotTaken =
        LoggerMessage.Define<string, int>(LogLevel.Warning, new EventId(1, "NotTaken"), "{File}, row {Row}, could not be imported.");

    private readonly Masters masters = new();
    private readonly Person by = new(new Actor(import.StartedById, import.StartedByName), new HashSet<string> { "*" });

    /// <exception cref="ImportInterrupted">The import was stopped, or something else carries it on.</exception>
    public async Task Take(Batch batch, bool onlySecondHalf, CancellationToken stop)
    {
        IReadOnlyList<Parcel> later;
        try
        {
            later = onlySecondHalf ? await Later(batch, stop) : await TakeFirstHalf(batch, stop);
        }
        catch (Exception fault) when (MayBeParcels(fault))
        {
            await MustRun(fault, batch.From, stop);
            if (batch.Parcels is [var one])
            {
                NotTaken(log, import.FileName, one.Row, fault);
                await Advance([], new AdvanceImport(batch.From, batch.To) { Failed = one.Rows, Notes = ImportFaults.Notes(one, fault) }, stop);
                return;
            }

            var (first, second) = batch.Halved();
            await Take(first, onlySecondHalf: false, stop);
            await Take(second, onlySecondHalf: false, stop);
            return;
        }

        if (later.Count > 0)
        {
            await TakeSecondHalf(batch, later, stop);
        }
    }

    /// <summary>What is left for the second half.</summary>
    private async Task<IReadOnlyList<Parcel>> TakeFirstHalf(Batch batch, CancellationToken stop)
    {
        IReadOnlyDictionary<string, Guid?> known;
        await using (var db = await books.CreateDbContextAsync(stop))
        {
            await masters.Look(db, batch.Parcels, stop);
            known = await AlreadyThere.Among(db, batch.Parcels, masters, stop);
            var (makings, made) = import.MakesMissing
                ? MissingMasters.Makings([.. batch.Parcels.Where(parcel => parcel.Key is null || !known.ContainsKey(parcel.Key))], masters, by)
                : ([], new ImportMade());
            if (makings.Count > 0)
            {
                await Advance(makings, new AdvanceImport(batch.From, batch.From) { Made = made }, stop);
                await masters.Look(db, batch.Parcels, stop);
            }
        }

        var half = FirstHalf.Of(batch.Parcels, known, masters, by);
        await Advance(half.Commands, new AdvanceImport(batch.From, half.Later.Count > 0 ? batch.From : batch.To)
        {
            HalfWayTo = half.Later.Count > 0 ? batch.To : null,
            Done = half.Done,
            Failed = half.Failed,
            AlreadyThere = half.Known,
            Made = half.Made,
            Notes = half.Notes,
        }, stop);
        return half.Later;
    }

    /// <summary>The first half was taken before the import was interrupted.</summary>
    private async Task<IReadOnlyList<Parcel>> Later(Batch batch, CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        await masters.Look(db, batch.Parcels, stop);
        var cancellations = batch.Parcels.OfType<CancellationParcel>().ToList();
        var known = await AlreadyThere.Among(db, cancellations, masters, stop);
        return [.. cancellations.Where(parcel => !known.ContainsKey(parcel.Key!)), .. batch.Parcels.OfType<OrderParcel>().Where(order => order.Gross is not null)];
    }

    private async Task TakeSecondHalf(Batch batch, IReadOnlyList<Parcel> later, CancellationToken stop)
    {
        try
        {
            await TakeLater(later, batch.From, batch.To, null, stop);
        }
        catch (Exception fault) when (MayBeParcels(fault))
        {
            await MustRun(fault, batch.From, stop);
            foreach (var one in later)
            {
                var isLast = one == later[^1];
                var (to, half) = isLast ? (batch.To, default(int?)) : (batch.From, batch.To);
                try
                {
                    await TakeLater([one], batch.From, to, half, stop);
                }
                catch (Exception own) when (MayBeParcels(own))
                {
                    await MustRun(own, batch.From, stop);
                    NotTaken(log, import.FileName, one.Row, own);
                    await Advance([], new AdvanceImport(batch.From, to) { HalfWayTo = half, Failed = one.Rows, Notes = ImportFaults.Notes(one, own) }, stop);
                }
            }
        }
    }

    private async Task TakeLater(IReadOnlyList<Parcel> later, int from, int to, int? half, CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        var cancellations = await Cancellations.Of(db, [.. later.OfType<CancellationParcel>()], masters, stop);
        var (commands, made) = cancellations.Commands(by);
        await Advance(commands, new AdvanceImport(from, to)
        {
            HalfWayTo = half,
            Done = cancellations.Done,
            Waiting = cancellations.Waiting,
            Made = made,
            Notes = [.. cancellations.Notes, .. await Compared(db, [.. later.OfType<OrderParcel>()], stop)],
        }, stop);
    }

    /// <summary>What orders come to with tax here, where it is not what the source says.</summary>
    private async Task<IReadOnlyList<ImportNote>> Compared(Db db, IReadOnlyList<OrderParcel> parcels, CancellationToken stop)
    {
        var keys = parcels.Select(parcel => parcel.Key).ToArray();
        var orders = keys.Length == 0 ? [] : await db.Set<Order>().IgnoreAutoIncludes().AsNoTracking()
            .Where(order => order.ExternalKey != null && keys.Contains(order.ExternalKey) && order.PlacedAt >= import.StartedAt)
            .ToListAsync(stop);
        return
        [
            .. from order in orders
               join parcel in parcels on order.ExternalKey equals parcel.Key
               where parcel.Gross != order.Gross
               select parcel.Note(
                   parcel.Row, ImportRowState.Warned, "total-differs",
                   $"With tax it is {order.Gross} {order.Currency} here and {parcel.Gross} in the source: difference {order.Gross - parcel.Gross}.", order.Id.Value),
        ];
    }

    private async Task Advance(IReadOnlyList<Command> commands, AdvanceImport checkpoint, CancellationToken stop) =>
        await desk.TakeTogether([.. commands, Command.On(import.Id, checkpoint, Person.House)], independent: true, by, stop);

    private static bool MayBeParcels(Exception fault) => fault is not (OperationCanceledException or ImportInterrupted) && !ImportFaults.IsOfTheDatabase(fault);

    /// <summary>A parcel is to blame only while the import is where it should be.</summary>
    private async Task MustRun(Exception fault, int from, CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        var now = await db.Set<Import>().AsNoTracking().FirstAsync(one => one.Id == import.Id, stop);
        if (now.State != ImportState.Running || now.RowsRead != from)
        {
            throw new ImportInterrupted(fault);
        }
    }
}

/// <summary>The import was stopped, or something else carries it on.</summary>
internal sealed class ImportInterrupted(Exception because) : Exception("The import was stopped.", because);
