using Kontor.Domain.Billing;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Ui;

/// <summary>What waits for somebody: the counts beside the navigation, at most a few seconds old.</summary>
public sealed class Waiting(IDbContextFactory<Db> books, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private Counts? known;
    private long at;

    /// <summary>How many orders wait for approval, drafts for their confirmation, invoices for being sent, and orders in each queue.</summary>
    public sealed record Counts(int Orders, int Shipments, int Invoices, int ToShip, int ToInvoice, int Returns);

    public async Task<Counts> Now(CancellationToken stop)
    {
        if (known is { } counts && clock.GetElapsedTime(at) < Fresh)
        {
            return counts;
        }

        if (known is not null && !await turn.WaitAsync(0, stop))
        {
            return known; // Somebody counts already; what was known will do.
        }
        else if (known is null)
        {
            await turn.WaitAsync(stop);
        }

        try
        {
            return known = await Count(stop);
        }
        finally
        {
            at = clock.GetTimestamp();
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<Counts> Count(CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        var orders = db.Set<Order>().IgnoreAutoIncludes();
        return new Counts(
            await orders.CountAsync(order => order.State == OrderState.Created, stop),
            await db.Set<Shipment>().IgnoreAutoIncludes().CountAsync(shipment => shipment.State == ShipmentState.Draft, stop),
            await db.Set<Invoice>().IgnoreAutoIncludes().CountAsync(invoice => invoice.State == InvoiceState.Ready, stop),
            await orders.CountAsync(order => order.State == OrderState.Approved && order.Stage == Stage.SHIPPAPER, stop),
            await orders.CountAsync(order => order.State == OrderState.Approved && order.Stage == Stage.INVOICE, stop),
            await db.Set<Return>().IgnoreAutoIncludes().CountAsync(one => one.State == ReturnState.Draft, stop));
    }
}
