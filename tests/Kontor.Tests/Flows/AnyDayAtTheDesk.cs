using System.Text;
using System.Text.Json;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>Random clerks against the books in memory: after each act everything still adds up.</summary>
public sealed class AnyDayAtTheDesk
{
    private const int Acts = 45;

    [Fact]
    public async Task Leaves_books_that_agree()
    {
        var opening = await Opening();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        await Cases.Each(Counts.Of(1_200, 100_000), number => Live(opening.Fork(), number, taken));

        // A story in which everything is refused would prove nothing.
        Often(taken, 20, ["PlaceOrder", "EditOrder", "ApproveOrder", "ShipOrder", "BillOrder", "MarkOrderDelivered", "UnmarkOrderDelivered", "CloseOrder", "ReopenOrder", "CancelOrder", "SetOrderWorkStatus", "EditShipment", "ConfirmShipment", "DiscardShipment", "EditInvoice", "SendInvoice", "DiscardInvoice", "CreateStockAdjustment", "ConfirmStockAdjustment"]);
        Often(taken, 3, ["EditOrderSettings", "OpenDeal", "AddDealProduct", "MoveDealProduct", "EditDeal", "CloseDeal", "CancelDeal", "HoldOrder", "AdvanceOrder", "ReleaseOrder", "DuplicateOrder", "ConvertOrder", "FinaliseOrder", "ReturnShipment", "EditReturn", "ConfirmReturn", "DiscardReturn", "OfferOrder", "SendOffer", "AcceptOffer", "RejectOffer", "ReviseOffer", "CancelOffer", "PayOrder", "ReceiveOrderPayment", "PayInvoice", "ApplyCustomerPayment", "CancelCustomerPayment", "CreditInvoice", "RefundCustomerPayment"]);
    }

    private static void Often(Dictionary<string, int> taken, int least, string[] acts) =>
        Assert.All(Cases.IsOne ? [] : acts, act => Assert.True(taken.GetValueOrDefault(act) >= least, $"{act} was taken only {taken.GetValueOrDefault(act)} times."));

    private static async Task Live(MemoryBooks books, int seed, Dictionary<string, int> taken)
    {
        var clerk = new Clerk(new Random(seed), books);
        var acts = new List<string>();
        try
        {
            for (var act = 0; act < Acts; act++)
            {
                var (kind, target, what) = await clerk.Next();
                acts.Add($"{what.GetType().Name} {JsonSerializer.Serialize(what, what.GetType(), Memento.Options)} on {target}");
                try
                {
                    var before = books.Documents.OfType<Order>().ToDictionary(order => order.Id);
                    var changed = books.TakeNow(kind, target, what);
                    foreach (var order in changed.OfType<Order>().Where(order => before.ContainsKey(order.Id)))
                    {
                        AgreedInvariants.Hold(before[order.Id], order, what);
                    }

                    if (Cases.IsOne)
                    {
                        acts[^1] += string.Concat(changed.Select(document => $"\n    {document.Label}: {Encoding.UTF8.GetString(Memento.Of(document))}"));
                    }

                    taken[what.GetType().Name] = taken.GetValueOrDefault(what.GetType().Name) + 1;
                    await Invariants.Hold(books);
                    foreach (var document in changed)
                    {
                        await Invariants.OffersHold(books, document);
                    }
                }
                catch (Exception no) when (no is Refused or Faulty or Unconfirmed)
                {
                    acts[^1] += $" → {no.Message}";
                }
            }

            await Invariants.Hold(books);
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"The day {seed} went wrong at act {acts.Count}:\n{string.Join('\n', (Cases.IsOne ? acts : acts.TakeLast(8)))}\n{fault.Message}", fault);
        }
    }

    private static async Task<MemoryBooks> Opening()
    {
        var books = new MemoryBooks();
        foreach (var making in Shop.NewHouse)
        {
            books.TakeNow(making.Kind, null, making.Act);
        }

        await Shop.Furnish(books);
        return books;
    }
}
