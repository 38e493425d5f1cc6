using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;

namespace Kontor.Tests.Flows;

/// <summary>Somebody who does any act to any document, sensible or not; the same random numbers make the same clerk.</summary>
internal sealed partial class Clerk(Random random, IBooks books)
{
    private static readonly string[] Skus = ["MUG", "MUG", "MUG", "RARE", "ROPE", "BOOK", "FREE", "HOUR"];
    private static readonly string[] Types = ["REGULAR", "REGULAR", "REGULAR", "ALL-STEPS", "WALK-IN", "WALK-IN", "INVOICE-ONLY", "PRO-FORMA", "MEMO", "CREDIT", "REFUNDING"];
    private static readonly string[] Countries = ["FI", "FI", "SE", "DE", "NO"];

    /// <summary>The next act, and on what.</summary>
    public async Task<(Type Kind, Guid? Target, IAct Act)> Next()
    {
        var orders = await books.All<Order>();
        var shipments = await books.All<Shipment>();
        var invoices = await books.All<Invoice>();
        var offers = await books.All<Offer>();
        var deals = await books.All<Deal>();
        var adjustments = await books.All<StockAdjustment>();
        var returns = await books.All<Return>();
        var payments = await books.All<CustomerPayment>();
        return random.Next(100) switch
        {
            0 => On((await books.All<OrderSettings>())[0], new EditOrderSettings { SplitMixedOrders = random.Next(2) == 0, NonInventoryStage = Pick(Enum.GetValues<NonInventoryStage>()) }),
            < 9 => (typeof(Order), null, await Place()),
            _ when orders.Count == 0 => (typeof(Order), null, await Place()),
            < 14 when offers.Count > 0 => OfOffer(Late(offers, one => one.State is OfferState.Open or OfferState.Sent)),
            < 16 when deals.Count < 2 => (typeof(Deal), null, new OpenDeal("Fair", Pick(await books.All<Customer>()).Id)),
            < 21 when deals.Count > 0 => OfDeal(Late(deals, one => one.State == DealState.Open), orders),
            < 62 => await OfOrder(Late(orders, one => one.State is OrderState.Created or OrderState.Approved)),
            < 68 when returns.Count > 0 => OfReturn(Late(returns, one => one.State == ReturnState.Draft), shipments),
            < 80 when shipments.Count > 0 => await OfShipment(Late(shipments, one => one.State == ShipmentState.Draft)),
            < 83 when payments.Count > 0 && invoices.Count > 0 => OfPayment(Late(payments, one => one.Unused > 0), invoices),
            < 94 when invoices.Count > 0 => OfInvoice(Late(invoices, one => one.State == InvoiceState.Ready)),
            < 95 => (typeof(CustomerPayment), null, new AddCustomerPayment { Customer = Pick(await books.All<Customer>()).Id, Amount = random.Next(1, 500) }),
            < 97 => (typeof(StockAdjustment), null, new CreateStockAdjustment
            {
                Reason = "Count", Warehouse = Pick(await books.All<Warehouse>()).Id, Lines = [new(null, random.Next(2) == 0 ? "MUG" : "RARE", random.Next(-5, 30))],
            }),
            _ when adjustments.Count > 0 => On(Late(adjustments, one => one.State == StockAdjustmentState.Draft), random.Next(4) == 0 ? new DiscardStockAdjustment() : new ConfirmStockAdjustment()),
            _ => (typeof(Order), null, await Place()),
        };
    }

    private static (Type, Guid?, IAct) On(Document document, IAct act) => (document.GetType(), document.Key, act);

    public async Task<PlaceOrder> Place() => new()
    {
        Customer = Pick(await books.All<Customer>()).Id,
        OrderType = Pick(Types) is var code && random.Next(2) == 0 ? null : (await books.All<OrderType>()).Single(one => one.Code == code).Id,
        OrderedOn = random.Next(4) == 0 ? Around() : new DateOnly(2026, 11, 22),
        Subject = "Any",
        PaymentMethod = random.Next(3) == 0 ? Pick<string>(["card", "cash", "bank"]) : null,
        PricesIncludeTax = random.Next(4) == 0,
        DiscountPercent = Discount() is var discount && discount == 1 ? random.Next(0, 4000) / 100m : null,
        DiscountAmount = discount == 0 ? random.Next(0, 300) / 100m : null,
        Lines = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => NewLine())],
    };

    /// <summary>A day around those on which rates have changed: in Finland on 2024-09-01 and 2026-01-01.</summary>
    private DateOnly Around() => (random.Next(2) == 0 ? new DateOnly(2024, 9, 1) : new DateOnly(2026, 1, 1)).AddDays(random.Next(-2, 2));

    private int Discount() => random.Next(5);

    private OrderLineInput NewLine() => random.Next(10) == 0
        ? new() { Charge = Pick<ChargeKind>([ChargeKind.Shipping, ChargeKind.Handling, ChargeKind.ServiceFee]), Price = random.Next(0, 2000) / 100m }
        : random.Next(8) == 0
        ? new() { Description = "Extra", Price = Money(), Quantity = random.Next(1, 4) }
        : Discounted(new() { Sku = Pick(Skus), Quantity = random.Next(1, 12), Price = random.Next(3) == 0 ? Money() : null });

    private OrderLineInput Discounted(OrderLineInput row) => random.Next(5) switch
    {
        0 => row with { DiscountPercent = random.Next(0, 4001) / 40m },
        1 => row with { DiscountAmount = random.Next(0, 5) },
        _ => row,
    };

    private decimal Money() => random.Next(0, 200_000) / (random.Next(3) == 0 ? 10_000m : 100m);

    private async Task<(Type, Guid?, IAct)> OfOrder(Order order) => On(order, random.Next(33) switch
    {
        < 4 when order.Lines.Count == 0 => new DeleteOrder(),
        < 6 when order.State == OrderState.Closed => new ReopenOrder(),
        < 8 when order.Terms.Category == OrderCategory.ProForma => new ConvertOrder(),
        < 5 when order.Lines.Any(line => line.Unstocked > 0) => new UnmarkOrderDelivered(),
        0 => new ApproveOrder(),
        1 or 2 => Edit(order),
        3 or 4 or 5 or 6 => Ship(order, await books.All<Warehouse>()),
        7 or 8 or 9 or 10 => Bill(order),
        11 => new MarkOrderDelivered(),
        12 => new UnmarkOrderDelivered(),
        13 => new CloseOrder(),
        14 => random.Next(2) == 0 ? new ReopenOrder() : new SetOrderWorkStatus(Pick(["design", "new", "none"])),
        15 => new HoldOrder("Credit check"),
        16 => new ReleaseOrder(),
        17 => random.Next(2) == 0 ? new ReleaseOrder() : new CompensateOrder(),
        18 => new DuplicateOrder(random.Next(2) == 0 ? CopiedPrices.Kept : CopiedPrices.Current),
        19 => new ConvertOrder(),
        20 => random.Next(3) == 0 ? new FinaliseOrder(Confirm: true) : new EditOrder { OrderType = Pick(await books.All<OrderType>()).Id },
        21 or 22 or 23 => new ReopenOrder(),
        24 => new ReceiveOrderPayment { Amount = random.Next(3) == 0 ? null : random.Next(1, 300) },
        25 => new PayOrder { Method = Pick<string>(["cash", "card", "bank"]), Amount = random.Next(4) == 0 ? random.Next(1, 2000) : null },
        26 => new OfferOrder(),
        27 or 28 or 29 or 30 or 31 => new AdvanceOrder(),
        _ => random.Next(4) switch { 0 => new CancelShippedOrder("Kept", Credit: random.Next(2) == 0), 1 => new AddOrderEvent("Call", "They asked."), _ => new CancelOrder("No longer wanted", Credit: random.Next(2) == 0) },
    });

    private (Type, Guid?, IAct) OfOffer(Offer offer) => On(offer, random.Next(8) switch
    {
        > 4 when offer.State == OfferState.Sent => new AcceptOffer(),
        > 2 when offer.State == OfferState.Sent => new RejectOffer("Too dear"),
        > 0 when offer.State == OfferState.Sent => new ReviseOffer(),
        0 => new RejectOffer("Too dear"),
        1 => new ReviseOffer(),
        2 => new CancelOffer(),
        3 => new AcceptOffer(),
        _ => new SendOffer(OfferChannel.Print),
    });

    private (Type, Guid?, IAct) OfDeal(Deal deal, IReadOnlyList<Order> orders) => On(deal, random.Next(12) switch
    {
        0 => new CloseDeal(),
        1 => new CancelDeal("Off", Credit: random.Next(2) == 0),
        2 => new EditDeal("Market"),
        3 or 4 or 5 when deal.Orders.Any(one => one.Lines > 0) => new MoveDealProduct(Pick([.. orders.Where(order => order.Deal == deal.Id).SelectMany(order => order.Lines)]).Id, null, Pick(["P1", "P2", "P3"])),
        _ => new AddDealProduct { Participant = Pick(["P1", "P2"]), Sku = Pick(Skus), Quantity = random.Next(1, 6), Price = random.Next(3) == 0 ? Money() : null },
    });

    public EditOrder Edit(Order order)
    {
        var rows = order.Lines.Where(_ => random.Next(6) > 0).Select(line => new OrderLineInput
        {
            Id = line.Id,
            Quantity = random.Next(2) == 0 ? random.Next(1, 15) : null,
            Price = random.Next(4) == 0 ? Money() : null,
        }).ToList();
        if (random.Next(3) == 0)
        {
            rows.Insert(random.Next(rows.Count + 1), NewLine());
        }

        return random.Next(8) switch
        {
            6 => new EditOrder { DiscountAmount = random.Next(0, 2000) / 100m },
            7 => new EditOrder { DiscountPercent = random.Next(0, 4000) / 100m, Lines = rows },
            0 => new EditOrder { ShipTo = Shop.At(Pick(Countries)) },
            1 => new EditOrder { Subject = "Changed", Lines = [.. rows.OrderBy(_ => random.Next())] },
            _ => new EditOrder { Lines = rows },
        };
    }

    private ShipOrder Ship(Order order, IReadOnlyList<Warehouse> warehouses) => random.Next(3) switch
    {
        0 => new() { Confirm = random.Next(2) == 0 },
        1 => new() { Warehouse = Pick([.. warehouses.Where(one => !one.IsQuarantine)]).Id, Confirm = random.Next(2) == 0 },
        _ => new()
        {
            Lines = [.. order.Lines.Where(_ => random.Next(3) > 0).SelectMany(line => Enumerable.Range(0, random.Next(1, 3)).Select(_ => new ShipOrderRow(line.Id, random.Next(1, 6), Pick([.. warehouses.Where(one => !one.IsQuarantine || random.Next(9) == 0)]).Id)))],
        },
    };

    public BillOrder Bill(Order order)
    {
        if (random.Next(4) == 0)
        {
            return random.Next(2) == 0
                ? new() { Kind = InvoiceKind.Advance, Percent = random.Next(1, 101), FollowsOrder = random.Next(4) > 0, InvoiceDate = random.Next(3) == 0 ? Around() : null }
                : new() { Kind = InvoiceKind.Advance, Amount = random.Next(1, 20_000) / 100m, InvoiceDate = random.Next(3) == 0 ? Around() : null };
        }

        var dated = new BillOrder { DeductAdvances = Pick<AdvanceDeduction>([AdvanceDeduction.Proportional, AdvanceDeduction.Proportional, AdvanceDeduction.All, AdvanceDeduction.None]), DueDate = random.Next(4) == 0 ? new DateOnly(2026, 12, 31) : null, InvoiceDate = random.Next(3) == 0 ? Around() : null };
        return random.Next(7) switch
        {
            0 => dated,
            1 => dated with { Percent = random.Next(1, 101) },
            2 => dated with { Amount = random.Next(1, 20_000) / 100m },
            3 => dated with { Split = new(random.Next(2, 6)) },
            4 => dated with { Split = new(null, Pick<decimal[]>([[30m, 40m, 30m], [50m, 50m], [33.33m, 33.33m, 33.34m], [0.01m, 99.99m]])) },
            5 => dated with { Delivered = true },
            _ => dated with { Lines = [.. order.Lines.Where(_ => random.Next(3) > 0).Select(line => new LineQuantity(line.Id, random.Next(2) == 0 ? random.Next(1, 5) : line.ToBill))] },
        };
    }

    private async Task<(Type, Guid?, IAct)> OfShipment(Shipment shipment)
    {
        var warehouses = await books.All<Warehouse>();
        return On(shipment, random.Next(4) switch
        {
            < 3 when shipment.State == ShipmentState.Confirmed => new ReturnShipment { Lines = random.Next(3) == 0 ? null : Back(shipment) },
            0 => new EditShipment { Lines = [.. shipment.Lines.Where(_ => random.Next(4) > 0).Select(line => new EditShipmentRow(line.OrderLine, random.Next(1, 6), Pick(warehouses).Id))] },
            1 => new DiscardShipment(),
            _ => new ConfirmShipment(),
        });
    }

    private (Type, Guid?, IAct) OfInvoice(Invoice invoice) => On(invoice, random.Next(6) switch
    {
        < 3 when invoice.State == InvoiceState.Sent => Credit(invoice),
        5 => new PayInvoice { Amount = random.Next(2) == 0 ? null : random.Next(1, 300), Method = "bank" },
        0 => new EditInvoice { InvoiceDate = new DateOnly(2026, 11, random.Next(1, 29)), Note = "Thank you" },
        1 => new DiscardInvoice(),
        2 => new SendInvoice(),
        _ => new SendInvoice(InvoiceChannel.Print),
    });

    private T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    /// <summary>Rather one that something can still be done to.</summary>
    private T Late<T>(IReadOnlyList<T> all, Func<T, bool> open) =>
        all.Where(open).ToList() is { Count: > 0 } some && random.Next(6) > 0 ? Pick(some) : Pick(all);
}
