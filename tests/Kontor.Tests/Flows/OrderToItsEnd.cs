using System.Text.Json;
using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>One order that is placed, changed and billed in any way, and then billed to its end.</summary>
internal sealed class OrderToItsEnd(IBooks books, int seed)
{
    private const int Steps = 8;

    private readonly Random random = new(seed);
    private readonly List<string> acts = [];
    private Guid id;

    /// <summary>Whether it came to its end with its papers in order; an order that was reduced below its invoices waits for a credit note.</summary>
    public async Task<bool> Comes()
    {
        try
        {
            return await Live();
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Order {seed} went wrong:\n{string.Join('\n', acts)}\n{fault.Message}", fault);
        }
    }

    /// <summary>Whether it could be billed to its end: what was reduced below its invoices waits for a credit note.</summary>
    private async Task<bool> Live()
    {
        var clerk = new Clerk(random, books);
        id = await Placed(clerk);
        for (var step = random.Next(Steps); step > 0; step--)
        {
            foreach (var ready in (await Ready()).Where(_ => random.Next(4) > 0))
            {
                await Try(typeof(Invoice), ready.Key, random.Next(5) == 0 ? new DiscardInvoice() : new SendInvoice(InvoiceChannel.Print));
            }

            var order = await The();
            await Try(typeof(Order), id, random.Next(3) == 0 ? clerk.Edit(order) : clerk.Bill(order));
        }

        await End();
        var end = await The();
        if (end.Lines.Any(line => line.BilledNet > line.Net))
        {
            return false;
        }

        List<Invoice> papers = [.. (await books.All<Invoice>()).Where(invoice => invoice.Order.Value == id && invoice.State == InvoiceState.Sent)];
        Assert.Equal(Rates(end.TaxSubtotals), Rates(papers.SelectMany(paper => paper.TaxSubtotals)));
        Assert.Equal(end.Gross, papers.Sum(paper => paper.Gross));
        Assert.Empty(end.Advances.SelectMany(advance => advance.Left));
        await Invariants.Hold(books);
        await books.Take(typeof(Order), id, new CloseOrder());
        return true;
    }

    /// <summary>Everything that waits is sent, and all that is left is billed.</summary>
    private async Task End()
    {
        for (var round = 0; round < 4; round++)
        {
            // Whoever threw an adjustment of an advance away is asked again at the next change.
            await Try(typeof(Order), id, new EditOrder { Subject = $"Round {round}" });
            foreach (var ready in await Ready())
            {
                await Try(typeof(Invoice), ready.Key, new SendInvoice(InvoiceChannel.Print));
            }

            await Try(typeof(Order), id, new BillOrder());
        }

        await Try(typeof(Order), id, new MarkOrderDelivered());
    }

    private async Task<Guid> Placed(Clerk clerk)
    {
        while (true)
        {
            var place = await clerk.Place();
            if (await Try(typeof(Order), null, place with { OrderType = (await books.All<OrderType>()).Single(type => type.Code == "INVOICE-ONLY").Id }))
            {
                return (await books.All<Order>()).MaxBy(order => order.Id)!.Key;
            }
        }
    }

    private async Task<Order> The() => (await books.All<Order>()).Single(order => order.Key == id);

    private async Task<IReadOnlyList<Invoice>> Ready() =>
        [.. (await books.All<Invoice>()).Where(invoice => invoice.Order.Value == id && invoice.State == InvoiceState.Ready).OrderBy(invoice => invoice.Id)];

    private async Task<bool> Try(Type kind, Guid? target, IAct act)
    {
        acts.Add($"{act.GetType().Name} {JsonSerializer.Serialize(act, act.GetType(), Memento.Options)} on {target}");
        try
        {
            var before = target is null ? null : await The();
            await books.Take(kind, target, act);
            if (Cases.IsOne && target is not null)
            {
                acts[^1] += "\n    " + Money(await The());
            }

            if (before is not null)
            {
                AgreedInvariants.Hold(before, await The(), act);
            }

            return true;
        }
        catch (Exception no) when (no is Refused or Faulty or Unconfirmed)
        {
            acts[^1] += $" → {no.Message}";
            return false;
        }
    }

    private static string Money(Order order)
    {
        static string Told(IEnumerable<TaxSubtotal> some) => string.Join(", ", some.Select(one => $"{one.Key()} {Words.Plain(one.Base)}+{Words.Plain(one.Tax)}"));
        return $"comes to {Told(order.TaxSubtotals)}; papers {Told(order.BilledTax)}; advances {string.Join(" | ", order.Advances.Select(one => $"{Told(one.Posted)} left {Told(one.Left)}"))}; wait {string.Join(" | ", order.ReadyAdvances.Select(one => Told(one.Subtotals)))}";
    }

    private static IEnumerable<(TaxKey, decimal, decimal)> Rates(IEnumerable<TaxSubtotal> subtotals) =>
        TaxSubtotals.Less(subtotals, []).Select(one => (one.Key(), one.Base, one.Tax));
}
