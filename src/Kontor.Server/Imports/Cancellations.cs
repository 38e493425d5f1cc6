using Kontor.Domain.Imports;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Imports;

/// <summary>
/// Finds what cancellations take back: the latest earlier order of the same customer that has the article at that price in at
/// least that quantity, and of which nothing was shipped, planned or invoiced. It is reduced. What finds none waits for a credit note.
/// </summary>
internal sealed class Cancellations
{
    private readonly Dictionary<Order, Dictionary<OrderLine, decimal>> taken = [];

    public List<ImportNote> Notes { get; } = [];

    public int Done { get; private set; }

    public int Waiting { get; private set; }

    public static async Task<Cancellations> Of(Db db, IReadOnlyList<CancellationParcel> parcels, Masters masters, CancellationToken stop)
    {
        var found = new Cancellations();
        var customers = parcels.Select(parcel => parcel.Customer is { } number ? masters.Customer(number) : null).OfType<Id<Domain.Parties.Customer>>().Distinct().ToArray();
        var orders = customers.Length == 0 ? [] : await db.Set<Order>().AsNoTracking()
            .Where(order => customers.Contains(order.Customer) && order.ExternalKey != null && (order.State == OrderState.Created || order.State == OrderState.Approved))
            .ToListAsync(stop);
        var byCustomer = orders.OrderByDescending(order => order.ExternalKey, StringComparer.Ordinal).ToLookup(order => order.CustomerNumber);
        foreach (var parcel in parcels)
        {
            foreach (var line in parcel.Lines)
            {
                found.Take(parcel, line, parcel.Customer is null ? [] : byCustomer[parcel.Customer]);
            }
        }

        return found;
    }

    /// <summary>The edits and cancellations of the orders.</summary>
    public (IReadOnlyList<Command> Commands, ImportMade Made) Commands(Person by)
    {
        var commands = new List<Command>();
        var made = new ImportMade();
        foreach (var (order, rows) in taken)
        {
            var left = order.Lines.Where(line => line.Ordered > rows.GetValueOrDefault(line))
                .Select(line => new OrderLineInput { Id = line.Id, Quantity = line.Ordered - rows.GetValueOrDefault(line) })
                .ToList();
            if (left.Count == 0)
            {
                commands.Add(Command.On(order.Id, new CancelOrder("All of it was taken back by later cancellations in the imported file."), by));
                made = made with { OrdersCancelled = made.OrdersCancelled + 1 };
            }
            else
            {
                commands.Add(Command.On(order.Id, new EditOrder { Lines = left }, by));
                made = made with { OrdersReduced = made.OrdersReduced + 1 };
            }
        }

        return (commands, made);
    }

    private void Take(CancellationParcel parcel, CancelledLine line, IEnumerable<Order> orders)
    {
        var fits = (from order in orders
                    where order.ExternalKey!.StartsWith(parcel.Among, StringComparison.Ordinal) && string.CompareOrdinal(order.ExternalKey, parcel.Before) < 0
                    from ordered in order.Lines
                    where ordered.Sku == line.Sku && ordered.Price == line.Price && ordered.Shipped + ordered.Unstocked + ordered.Planned + ordered.Billed == 0
                    let left = ordered.Ordered - (taken.GetValueOrDefault(order)?.GetValueOrDefault(ordered) ?? 0)
                    where left >= line.Quantity
                    orderby left == line.Quantity descending
                    select (order, ordered)).FirstOrDefault();
        if (fits.order is null || line.Quantity <= 0)
        {
            Waiting++;
            var who = parcel.Customer is null ? "It names no customer, so no order can be looked for." : $"No open order of {parcel.Customer} before it has {line.Quantity} of {line.Sku} at {line.Price}.";
            Notes.Add(parcel.Note(line.Row, ImportRowState.Waiting, "waits-for-credit-note", $"{line.Quantity} × {line.Price} of {line.Sku} ({line.Name}) were taken back. {who} It waits for a credit note."));
            return;
        }

        Done++;
        var rows = taken.TryGetValue(fits.order, out var before) ? before : taken[fits.order] = [];
        rows[fits.ordered] = rows.GetValueOrDefault(fits.ordered) + line.Quantity;
        Notes.Add(parcel.Note(
            line.Row, ImportRowState.Decided, "order-reduced", $"{line.Quantity} of {line.Sku} taken off {fits.order.Number} ({fits.order.CustomerOrderNumber}).", fits.order.Id.Value));
    }
}
