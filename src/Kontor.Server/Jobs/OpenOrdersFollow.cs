using Kontor.Domain.Sales;
using Kontor.Server.Store;

namespace Kontor.Server.Jobs;

/// <summary>Takes open orders up as soon as stock control or invoicing is switched on; also those that another node, or a crash, has left.</summary>
public sealed class OpenOrdersFollow(OpenOrders orders, Desk desk, ILogger<OpenOrdersFollow> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private static readonly Action<ILogger, Exception?> Disturbed =
        LoggerMessage.Define(LogLevel.Warning, new EventId(1, "Disturbed"), "Open orders wait to be taken up: the database does not answer.");

    private readonly SemaphoreSlim rung = new(0, 1);

    public override void Dispose()
    {
        rung.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        desk.Committed += documents =>
        {
            // An order that was on its way while the settings changed, or is reopened later, is found by the same look.
            if (documents.Any(one => one is OrderSettings or Order { Terms: { WaitsForStock: true } or { UsesInvoicing: false } }))
            {
                Ring();
            }
        };
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await orders.Run(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Disturbed(log, fault);
            }

            await rung.WaitAsync(Pause, stoppingToken);
        }
    }

    private void Ring()
    {
        lock (rung)
        {
            if (rung.CurrentCount == 0)
            {
                rung.Release();
            }
        }
    }
}
