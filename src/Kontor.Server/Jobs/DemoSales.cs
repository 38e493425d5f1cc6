using Kontor.Domain.Activities;
using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.People;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Server.Store;

namespace Kontor.Server.Jobs;

/// <summary>What comes before and after the road of an order in the demo: offers, a deal, things to do, goods and money that come back.</summary>
public sealed class DemoSales(DemoDesk desk, ReferenceData references)
{
    public async Task Run(IReadOnlyList<Customer> buyers, IReadOnlyList<Id<Order>> orders, IReadOnlyList<Shipment> shipments, IReadOnlyList<Invoice> issued, DateOnly day, CancellationToken stop)
    {
        await Offers(buyers, orders, day, stop);
        await Deal(buyers[0], stop);
        await Activities(buyers, orders, day, stop);
        await Back(shipments, issued, stop);
        await desk.Make("payment:account", new AddCustomerPayment { Customer = buyers[1].Id, Amount = 250m, Method = "bank", ReceivedOn = day.AddDays(-2), Reference = "RF18 5390 0754 7034" }, stop);
        await desk.Act("order:31:hold", orders[31], new HoldOrder("The customer chooses the colour"), stop);
        await desk.Act("order:26:design", orders[26], new SetOrderWorkStatus("design"), stop);
        await desk.Act("order:27:production", orders[27], new SetOrderWorkStatus("production"), stop);
    }

    /// <summary>One open, one that was sent, one that was refused and made anew, and two pro formas, of which one became an order.</summary>
    private async Task Offers(IReadOnlyList<Customer> buyers, IReadOnlyList<Id<Order>> orders, DateOnly day, CancellationToken stop)
    {
        await desk.Act("order:33:offer", orders[33], new OfferOrder(), stop);
        await Send("order:34", orders[34], day.AddDays(20), stop);
        var refused = await Send("order:35", orders[35], day.AddDays(14), stop);
        await desk.Act("order:35:reject", refused, new RejectOffer("Too dear without a discount"), stop);
        await desk.Act("order:35:revise", refused, new ReviseOffer(), stop);
        var quote = (await references.All<OrderType>(stop)).FirstOrDefault(type => type is { Category: OrderCategory.ProForma, State: OrderTypeState.Active });
        for (var index = 0; quote is not null && index < 2; index++)
        {
            var proForma = await desk.Make($"quote:{index}", new PlaceOrder
            {
                Customer = buyers[2 + index].Id,
                OrderType = quote.Id,
                OrderedOn = day.AddDays(-6 + index),
                Subject = "Espresso corner",
                Lines = [new() { Sku = "GRIND-2", Quantity = 2 + index }, new() { Sku = "SCALE-1", Quantity = 2 }, new() { Sku = "BARISTA", Quantity = 4 }],
            }, stop);
            await Send($"quote:{index}", proForma.Id, day.AddDays(30), stop);
            if (index == 1)
            {
                await desk.Act("quote:1:convert", proForma.Id, new ConvertOrder(), stop);
            }
        }
    }

    private async Task<Id<Offer>> Send(string key, Id<Order> order, DateOnly until, CancellationToken stop)
    {
        var offer = ((Offer)(await desk.Act($"{key}:offer", order, new OfferOrder(), stop))[0]).Id;
        await desk.Act($"{key}:send", offer, new SendOffer(OfferChannel.Print, ValidUntil: until), stop);
        return offer;
    }

    private async Task Deal(Customer buyer, CancellationToken stop)
    {
        var deal = (await desk.Make("deal", new OpenDeal("Barista course, spring", buyer.Id), stop)).Id;
        foreach (var (participant, sku, quantity) in new[] { ("Aino", "BARISTA", 6m), ("Aino", "MUG-01", 1m), ("Otto", "BARISTA", 6m), ("Otto", "POT-10", 1m), ("Elsa", "BARISTA", 3m) })
        {
            await desk.Act($"deal:{participant}:{sku}", deal, new AddDealProduct { Participant = participant, Sku = sku, Quantity = quantity }, stop);
        }
    }

    private async Task Activities(IReadOnlyList<Customer> buyers, IReadOnlyList<Id<Order>> orders, DateOnly day, CancellationToken stop)
    {
        var owner = (await references.All<User>(stop)).FirstOrDefault(user => user.State == UserState.Active)?.Name;
        await desk.Make("activity:late", new AddActivity { Kind = ActivityKind.Call, Subject = "Ask for the colour of the mugs", Order = orders[31], DueOn = day.AddDays(-1), Owner = owner }, stop);
        await desk.Make("activity:soon", new AddActivity { Kind = ActivityKind.Meeting, Subject = "Show the new grinders", Customer = buyers[4].Id, DueOn = day.AddDays(3), Owner = owner }, stop);
        await desk.Make("activity:note", new AddActivity { Kind = ActivityKind.Note, Subject = "Pays on the 5th of each month", Customer = buyers[1].Id }, stop);
        var done = await desk.Make("activity:done", new AddActivity { Kind = ActivityKind.Task, Subject = "Pack with paper, not with foil", Order = orders[12], DueOn = day.AddDays(-20), Owner = owner }, stop);
        await desk.Act("activity:done:complete", done.Id, new CompleteActivity("Packed"), stop);
    }

    /// <summary>One return that came in and one that is awaited; one invoice credited, for a row that arrived broken.</summary>
    private async Task Back(IReadOnlyList<Shipment> shipments, IReadOnlyList<Invoice> issued, CancellationToken stop)
    {
        var (broken, awaited) = (shipments[2], shipments[5]);
        var back = (Return)(await desk.Act("return:in", broken.Id, new ReturnShipment { Lines = [new(broken.Lines[0].Id, 1, Disposition.Scrap)], Reason = "Handle broken" }, stop))[0];
        await desk.Act("return:in:confirm", back.Id, new ConfirmReturn(), stop);
        await desk.Act("return:awaited", awaited.Id, new ReturnShipment { Lines = [new(awaited.Lines[0].Id, 1)], Reason = "Another size is wanted" }, stop);
        var credited = issued.First(invoice => invoice is { Kind: InvoiceKind.Final, Part: null } && invoice.Order == shipments[10].Order);
        await desk.Act("invoice:credit", credited.Id, new CreditInvoice { Reason = "Arrived too late" }, stop);
    }
}
