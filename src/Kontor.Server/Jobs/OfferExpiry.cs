namespace Kontor.Server.Jobs;

/// <summary>Looks every hour for offers whose last day has passed.</summary>
public sealed class OfferExpiry(ExpiringOffers offers, TimeProvider clock, ILogger<OfferExpiry> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private static readonly Action<ILogger, Exception?> Disturbed =
        LoggerMessage.Define(LogLevel.Warning, new EventId(1, "Disturbed"), "Offers wait to expire: the database does not answer.");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await offers.Run(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Disturbed(log, fault);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }
}
