using System.Text.Json;
using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>One order after the other, with any rates, currencies, discounts, advances, parts and changes in between: in the end its papers are the order, to the cent (invariants 2, 3; rules 4–6, 12).</summary>
public sealed class AnyOrderBilledToItsEnd
{
    private const int Steps = 8;

    private readonly List<string> acts = [];

    [Fact]
    public async Task Is_the_sum_of_its_papers_for_every_rate()
    {
        var opening = new MemoryBooks();
        foreach (var making in Shop.NewHouse)
        {
            opening.TakeNow(making.Kind, null, making.Act);
        }

        await Shop.Furnish(opening);
        var random = Seed.Random();
        var (ended, whole) = (0, Counts.Of(1_500, 100_000));
        for (var round = whole; round > 0; round--)
        {
            var seed = random.Next();
            acts.Clear();
            try
            {
                ended += await Live(opening.Fork(), seed) ? 1 : 0;
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Order {seed} went wrong:\n{string.Join('\n', acts)}\n{fault.Message}", fault);
            }
        }

        Assert.True(ended > whole / 2, $"Only {ended} of {whole} orders came to their end.");
    }

    /// <summary>Whether it could be billed to its end: what was reduced below its invoices waits for a credit note.</summary>
    private async Task<bool> Live(MemoryBooks books, int seed)
    {
        var random = new Random(seed);
        var clerk = new Clerk(random, books);
        var id = await Placed(books, clerk);
        for (var step = random.Next(Steps); step > 0; step--)
        {
            foreach (var ready in await Ready(books))
            {
                Try(books, typeof(Invoice), ready.Key, random.Next(5) == 0 ? new DiscardInvoice() : new SendInvoice(InvoiceChannel.Print));
            }

            var order = await The(books, id);
            Try(books, typeof(Order), id, random.Next(3) == 0 ? clerk.Edit(order) : clerk.Bill(order));
        }

        await End(books, id);
        var end = await The(books, id);
        if (end.Lines.Any(line => line.BilledNet > line.Net || line.Billed > line.Wanted))
        {
            return false;
        }

        List<Invoice> papers = [.. (await books.All<Invoice>()).Where(invoice => invoice.State == InvoiceState.Sent)];
        Assert.Equal(Rates(end.TaxSubtotals), Rates(papers.SelectMany(paper => paper.TaxSubtotals)));
        Assert.Equal(end.Gross, papers.Sum(paper => paper.Gross));
        Assert.Empty(end.Advances.SelectMany(advance => advance.Left));
        await Invariants.Hold(books);
        books.TakeNow(typeof(Order), id, new CloseOrder());
        return true;
    }

    /// <summary>Everything that waits is sent, and all that is left is billed.</summary>
    private async Task End(MemoryBooks books, Guid id)
    {
        for (var round = 0; round < 4; round++)
        {
            // Whoever threw an adjustment of an advance away is asked again at the next change.
            Try(books, typeof(Order), id, new EditOrder { Subject = $"Round {round}" });
            foreach (var ready in await Ready(books))
            {
                Try(books, typeof(Invoice), ready.Key, new SendInvoice(InvoiceChannel.Print));
            }

            Try(books, typeof(Order), id, new BillOrder());
        }

        Try(books, typeof(Order), id, new MarkOrderDelivered());
    }

    private async Task<Guid> Placed(MemoryBooks books, Clerk clerk)
    {
        while (true)
        {
            var place = await clerk.Place();
            if (Try(books, typeof(Order), null, place with { OrderType = (await books.All<OrderType>()).Single(type => type.Code == "INVOICE-ONLY").Id }))
            {
                return (await books.All<Order>()).Single().Key;
            }
        }
    }

    private static async Task<Order> The(MemoryBooks books, Guid id) => (await books.All<Order>()).Single(order => order.Key == id);

    private static async Task<IReadOnlyList<Invoice>> Ready(MemoryBooks books) =>
        [.. (await books.All<Invoice>()).Where(invoice => invoice.State == InvoiceState.Ready).OrderBy(invoice => invoice.Id)];

    private bool Try(MemoryBooks books, Type kind, Guid? target, IAct act)
    {
        acts.Add($"{act.GetType().Name} {JsonSerializer.Serialize(act, act.GetType(), Memento.Options)} on {target}");
        try
        {
            books.TakeNow(kind, target, act);
            return true;
        }
        catch (Exception no) when (no is Refused or Faulty)
        {
            acts[^1] += $" → {no.Message}";
            return false;
        }
    }

    private static IEnumerable<(TaxKey, decimal, decimal)> Rates(IEnumerable<TaxSubtotal> subtotals) =>
        TaxSubtotals.Less(subtotals, []).Select(one => (one.Key(), one.Base, one.Tax));
}
