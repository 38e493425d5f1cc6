using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Imports;

/// <summary>Carries imports from where they are to their end.</summary>
public sealed class ImportRun(IDbContextFactory<Db> books, Desk desk, ImportTurn turn, ILogger<ImportRun> log)
{
    private static readonly Action<ILogger, string, Exception?> CannotGoOn =
        LoggerMessage.Define<string>(LogLevel.Error, new EventId(1, "CannotGoOn"), "The import of {File} cannot go on.");

    /// <summary>Runs what waits, oldest first, and what a crash left running; nothing when somebody else has the turn.</summary>
    public async Task RunAll(CancellationToken stop)
    {
        if (await Next(stop) is null || await turn.Take(stop) is not { } mine)
        {
            return;
        }

        await using (mine)
        {
            while (await Next(stop) is { } import)
            {
                await Run(import, stop);
            }
        }
    }

    private async Task<Import?> Next(CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        return await db.Set<Import>().AsNoTracking()
            .Where(import => import.State == ImportState.Running || import.State == ImportState.Waiting)
            .OrderBy(import => import.AskedAt)
            .FirstOrDefaultAsync(stop);
    }

    private async Task Run(Import import, CancellationToken stop)
    {
        try
        {
            import = (Import)(await desk.Take(Command.On(import.Id, new BeginImport(), Person.House), stop)).Answer[0];
            ImportFile file;
            await using (var db = await books.CreateDbContextAsync(stop))
            {
                file = await ImportFile.Of(db, import, stop);
            }

            var batches = new ImportBatches(books, desk, import, log);
            var half = import.HalfWayTo is not null;
            foreach (var batch in Batch.Of(Profile.Named(import.Profile).Read(file.Open), import))
            {
                await batches.Take(batch, half, stop);
                half = false;
            }

            await desk.Take(Command.On(import.Id, new FinishImport(), Person.House), stop);
        }
        catch (ImportInterrupted)
        {
            // Whoever stopped it, or carries it on, has said so in the books.
        }
        catch (Refused refused) when (refused.Reason.Code.StartsWith("import-", StringComparison.Ordinal))
        {
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            CannotGoOn(log, import.FileName, fault);
            var says = ImportFaults.IsOfTheDatabase(fault) ? "The database did not answer. Resume the import when it does." : $"It could not be read on: {(fault is Faulty or InvalidDataException ? fault.Message : "the log has the details.")}";
            await desk.Take(Command.On(import.Id, new FailImport(says), Person.House), stop);
        }
    }
}
