using Kontor.Domain.Imports;
using Kontor.Server.Store;

namespace Kontor.Server.Imports;

/// <summary>Runs imports beside the server's other work; also those that another node, or a crash, has left.</summary>
public sealed class ImportRunner(ImportRun run, ImportBell bell, Desk desk, ILogger<ImportRunner> log) : BackgroundService
{
    private static readonly Action<ILogger, Exception?> Disturbed =
        LoggerMessage.Define(LogLevel.Warning, new EventId(1, "Disturbed"), "Imports wait: the database does not answer.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        desk.Committed += documents =>
        {
            if (documents.OfType<Import>().Any(import => import.State == ImportState.Waiting))
            {
                bell.Ring();
            }
        };
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await run.RunAll(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Disturbed(log, fault);
            }

            await bell.Wait(stoppingToken);
        }
    }
}
