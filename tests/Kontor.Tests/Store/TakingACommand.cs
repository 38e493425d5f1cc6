using System.Security.Cryptography;
using System.Text;
using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;
using Kontor.Server.Store;
using Kontor.Tests.Flows;
using Kontor.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Kontor.Tests.Store;

public sealed class TakingACommand
{
    private static readonly Person Anna = new(new Actor(new Guid("00000000-0000-7000-8000-0000000000aa"), "Anna"), new HashSet<string> { "*" });
    private static readonly Person Bert = new(new Actor(new Guid("00000000-0000-7000-8000-0000000000bb"), "Bert"), new HashSet<string> { "*" });

    [Theory, EachEngine]
    public async Task With_a_known_key_answers_alike_and_does_nothing_again(Engine engine)
    {
        await using var house = await Furnished(engine);
        var command = await Placing(house, 4) with { Key = "k-1", Fingerprint = "a" };

        var first = await house.Desk.Take(command);
        house.Clock.Pass(TimeSpan.FromDays(2));
        await house.Desk.Take(Command.On(((Order)first.Answer[0]).Id, new EditOrder { Subject = "Another" }, Bert));
        var second = await house.Desk.Take(command);

        Assert.True(second.Replayed);
        Assert.Equal(Kept(first.Answer[0]), Kept(second.Answer[0]));
        Assert.Single(await house.All<Order>());
        Assert.Equal(4, (await house.All<StockItem>()).Single(item => item.Sku == "MUG").Reserved);
    }

    [Theory, EachEngine]
    public async Task With_a_known_key_and_another_body_is_a_mistake(Engine engine)
    {
        await using var house = await Furnished(engine);
        await house.Desk.Take(await Placing(house, 4) with { Key = "k-1", Fingerprint = "a" });

        await Assert.ThrowsAsync<KeyReused>(async () => await house.Desk.Take(await Placing(house, 5) with { Key = "k-1", Fingerprint = "b" }));
        Assert.Single(await house.All<Order>());
    }

    [Theory, EachEngine]
    public async Task With_the_same_key_of_somebody_else_is_another_command(Engine engine)
    {
        await using var house = await Furnished(engine);
        await house.Desk.Take(await Placing(house, 4) with { Key = "k-1", Fingerprint = "a" });
        await house.Desk.Take(await Placing(house, 5) with { Key = "k-1", Fingerprint = "b", By = Bert });

        Assert.Equal(2, (await house.All<Order>()).Count);
    }

    [Theory, EachEngine]
    public async Task That_was_refused_is_refused_again_under_its_key_even_when_it_could_be_done_now(Engine engine)
    {
        await using var house = await Furnished(engine);
        var command = await Placing(house, 1, "RARE") with { Key = "k-1", Fingerprint = "a" };
        var first = await Assert.ThrowsAsync<Refused>(() => house.Desk.Take(command));
        await Receive(house, "RARE", 5);

        var second = await Assert.ThrowsAsync<Refused>(() => house.Desk.Take(command));

        Assert.Equal(first.Reason, second.Reason);
        Assert.Empty(await house.All<Order>());
        Assert.Single((await house.Desk.Take(command with { Key = "k-2" })).Answer);
    }

    [Theory, EachEngine]
    public async Task With_an_external_key_makes_one_order_whoever_brings_it_and_may_be_tried_again(Engine engine)
    {
        await using var house = await Furnished(engine);
        var command = await Placing(house, 1, "RARE", "shop-991") with { Key = "external:orders:shop-991", Fingerprint = "a" };
        await Assert.ThrowsAsync<Refused>(() => house.Desk.Take(command));
        await Receive(house, "RARE", 5);

        var first = await house.Desk.Take(command);
        var second = await house.Desk.Take(command with { By = Bert });
        await Assert.ThrowsAsync<KeyReused>(() => house.Desk.Take(command with { Fingerprint = "b" }));

        Assert.Equal(first.Answer[0].Key, second.Answer[0].Key);
        Assert.True(second.Replayed);
        Assert.Single(await house.All<Order>());
    }

    [Theory, EachEngine]
    public async Task With_an_external_key_of_another_order_is_refused_in_words(Engine engine)
    {
        await using var house = await Furnished(engine);
        await house.Desk.Take(await Placing(house, 1, external: "shop-991") with { Key = "one", Fingerprint = "a" });

        var refused = await Assert.ThrowsAsync<Refused>(async () => await house.Desk.Take(await Placing(house, 1, external: "shop-991") with { Key = "two", Fingerprint = "a" }));

        Assert.Equal(new Reason("taken", "Another order already has this external key. Look it up, or choose another."), refused.Reason);
    }

    [Theory, EachEngine]
    public async Task Many_times_at_once_under_one_key_takes_effect_once(Engine engine)
    {
        await using var house = await Furnished(engine);
        var command = await Placing(house, 2) with { Key = "k-1", Fingerprint = "a" };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => house.Desk.Take(command))));

        Assert.Single(outcomes, outcome => !outcome.Replayed);
        Assert.Single(outcomes.Select(outcome => outcome.Answer[0].Key).Distinct());
        Assert.Equal(2, (await house.All<StockItem>()).Single(item => item.Sku == "MUG").Reserved);
    }

    [Theory, EachEngine]
    public async Task On_a_version_that_is_gone_names_who_was_faster(Engine engine)
    {
        await using var house = await Furnished(engine);
        var order = (Order)(await house.Desk.Take(await Placing(house, 4))).Answer[0];
        await house.Desk.Take(Command.On(order.Id, new EditOrder { Subject = "Bert's" }, Bert) with { Seen = 1 });

        var stale = await Assert.ThrowsAsync<Stale>(() => house.Desk.Take(Command.On(order.Id, new EditOrder { Subject = "Anna's" }, Anna) with { Seen = 1 }));

        Assert.StartsWith("Bert changed SO-1 at 2026-11-22 09:00 UTC; it is now version 2.", stale.Message, StringComparison.Ordinal);
        Assert.Equal("Bert's", (await house.All<Order>()).Single().Subject);
    }

    [Theory, EachEngine]
    public async Task Without_the_permission_does_nothing(Engine engine)
    {
        await using var house = await Furnished(engine);
        var visitor = Anna with { Permissions = new HashSet<string> { "orders.read", "shipments.*" } };
        var visiting = new Person(Anna.Actor, visitor.Permissions);

        var forbidden = await Assert.ThrowsAsync<Forbidden>(async () => await house.Desk.Take(await Placing(house, 1) with { By = visiting }));
        await Assert.ThrowsAsync<Forbidden>(async () => await house.Desk.Take(await Placing(house, 1) with { By = visiting, Rehearsal = true }));

        Assert.Equal("orders.create", forbidden.Permission);
        Assert.Empty(await house.All<Order>());
    }

    [Theory, EachEngine]
    public async Task That_only_flows_may_is_forbidden_to_people(Engine engine)
    {
        await using var house = await Furnished(engine);
        var item = (await house.All<StockItem>())[0];

        await Assert.ThrowsAsync<Forbidden>(() => house.Desk.Take(Command.On(item.Id, new ReserveStockItem(1), Anna)));
    }

    [Theory, EachEngine]
    public async Task Twice_at_once_on_one_shipment_confirms_it_once_and_names_the_first(Engine engine)
    {
        await using var house = await Furnished(engine);
        for (var turn = 0; turn < 3; turn++)
        {
            var order = (Order)(await house.Desk.Take(await Placing(house, 2))).Answer[0];
            var shipment = (Shipment)(await house.Desk.Take(Command.On(order.Id, new ShipOrder(), Anna))).Answer[0];

            var attempts = await Task.WhenAll(new[] { Anna, Bert }.Select(who => Task.Run(async () =>
            {
                try
                {
                    await house.Desk.Take(Command.On(shipment.Id, new ConfirmShipment(), who));
                    return null;
                }
                catch (Refused refused)
                {
                    return refused.Reason with { Sentence = $"{refused.Reason.Sentence} {refused.First}" };
                }
            })));

            var lost = Assert.Single(attempts, reason => reason is not null)!;
            var winner = attempts[0] is null ? "Anna" : "Bert";
            Assert.Equal("already-confirmed", lost.Code);
            Assert.Contains($"{winner} was here first", lost.Sentence, StringComparison.Ordinal);
        }

        Assert.Equal(94, (await house.All<StockItem>()).Single(item => item.Sku == "MUG").OnHand);
    }

    [Theory, EachEngine]
    public async Task Of_many_at_once_on_one_product_loses_no_move(Engine engine)
    {
        await using var house = await Furnished(engine);
        var shipments = new List<Shipment>();
        for (var one = 0; one < 10; one++)
        {
            var order = (Order)(await house.Desk.Take(await Placing(house, 3))).Answer[0];
            shipments.Add((Shipment)(await house.Desk.Take(Command.On(order.Id, new ShipOrder(), Anna))).Answer[0]);
        }

        await Task.WhenAll(shipments.Select(shipment => Task.Run(() => house.Desk.Take(Command.On(shipment.Id, new ConfirmShipment(), Anna)))));

        await Invariants.Hold(new DeskBooks(house));
        Assert.Equal(70, (await house.All<StockItem>()).Single(item => item.Sku == "MUG").OnHand);
    }

    [Theory, EachEngine]
    public async Task That_sends_an_invoice_keeps_the_paper_and_the_message_in_one(Engine engine)
    {
        await using var house = await Furnished(engine);
        var (order, invoice) = await Invoiced(house);
        var command = Command.On(invoice.Id, new SendInvoice(), Anna);

        await house.Desk.Take(command with { Rehearsal = true });
        Assert.Equal((0, 0), (await house.Database.CountAsync("outbox"), await house.Database.CountAsync("issued")));

        var sent = (Invoice)(await house.Desk.Take(command)).Answer[0];
        await house.Take(order.Id, new EditOrder { Subject = "Changed later" });
        await house.Take((await house.All<Customer>()).Single(one => one.Number == "C-A").Id, new EditCustomer { Name = "Acme renamed", BillTo = Shop.At("SE") });

        await using var db = house.Books();
        var (paper, message) = (await db.Issued.SingleAsync(), await db.Outbox.SingleAsync());
        Assert.Equal(("INV-1", sent.Key), (paper.Number, paper.Document));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paper.Content))), paper.Hash);
        Assert.Equal(paper.Content, Kept((await house.All<Invoice>()).Single()));
        Assert.Equal(("bill@acme.fi", "Invoice INV-1", sent.Key, (DateTime?)null), (message.Recipients, message.Subject, message.Document, message.SentAt));
    }

    [Theory, EachEngine]
    public async Task That_fails_at_its_end_leaves_no_number_no_message_and_no_paper(Engine engine)
    {
        await using var house = await Furnished(engine);
        var (_, invoice) = await Invoiced(house);
        var command = Command.On(invoice.Id, new SendInvoice(), Anna) with
        {
            Keep = (_, _, _) => throw new InvalidOperationException("The light went out."),
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => house.Desk.Take(command));

        Assert.Equal((0, 0), (await house.Database.CountAsync("outbox"), await house.Database.CountAsync("issued")));
        Assert.Equal(InvoiceState.Ready, (await house.All<Invoice>()).Single().State);
        Assert.Equal("INV-1", ((Invoice)(await house.Desk.Take(command with { Keep = null })).Answer[0]).Number);
    }

    [Theory, EachEngine]
    public async Task Keeps_the_order_of_the_lines_on_every_paper(Engine engine)
    {
        await using var house = await Furnished(engine);
        var customer = (await house.All<Customer>()).Single(one => one.Number == "C-A");
        var order = (Order)(await house.Take(new PlaceOrder
        {
            Customer = customer.Id, OrderedOn = new(2026, 11, 22), Subject = "Rows", Lines = [.. "CABD".Select(name => new OrderLineInput { Description = name.ToString(), Price = 1, Quantity = 1 })],
        })).Answer[0];
        var moved = new[] { 2, 0, 3, 1 }.Select(index => new OrderLineInput { Id = order.Lines[index].Id, Quantity = index + 2 }).ToList();
        await house.Take(order.Id, new EditOrder { Lines = moved });
        await house.Take(order.Id, new EditOrder { Lines = [.. moved.Select((row, index) => row with { Quantity = index == 0 ? 9 : null })] });

        var kept = (await house.All<Order>()).Single();
        await house.Take(order.Id, new BillOrder());

        Assert.Equal(["B", "C", "D", "A"], kept.Lines.Select(line => line.Description));
        Assert.Equal(["B", "C", "D", "A"], (await house.All<Invoice>()).Single().Lines.Select(line => line.Description));
    }

    private static async Task<OpenHouse> Furnished(Engine engine)
    {
        var house = await OpenHouse.Of(engine);
        await Shop.Furnish(new DeskBooks(house));
        house.Clock.Pass(new DateTime(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc) - house.Clock.Now);
        return house;
    }

    private static async Task<Command> Placing(OpenHouse house, decimal quantity, string sku = "MUG", string? external = null) => Command.Make(
        new PlaceOrder
        {
            Customer = (await house.All<Customer>()).Single(one => one.Number == "C-A").Id,
            OrderedOn = new DateOnly(2026, 11, 22),
            Subject = "Mugs",
            ExternalKey = external,
            Lines = [new() { Sku = sku, Quantity = quantity }],
        },
        Anna);

    private static async Task<(Order Order, Invoice Invoice)> Invoiced(OpenHouse house)
    {
        var order = (Order)(await house.Desk.Take(await Placing(house, 2))).Answer[0];
        return (order, (Invoice)(await house.Desk.Take(Command.On(order.Id, new BillOrder(), Anna))).Answer[0]);
    }

    private static async Task Receive(OpenHouse house, string sku, decimal quantity)
    {
        var warehouse = (await house.All<Warehouse>()).First(one => one.Code == "MAIN");
        var adjustment = (StockAdjustment)(await house.Take(new CreateStockAdjustment { Reason = "Found", Warehouse = warehouse.Id, Lines = [new(null, sku, quantity)] })).Answer[0];
        await house.Take(adjustment.Id, new ConfirmStockAdjustment());
    }

    private static string Kept(Document document) => Encoding.UTF8.GetString(Memento.Of(document));
}
