using Kontor.Domain.Activities;
using Kontor.Domain.Billing;
using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Flows;

/// <summary>What each fact obliges the house to do: the whole choreography on one screen.</summary>
public static class WhatFollows
{
    private static readonly Dictionary<Type, Func<Fact, IEnumerable<Errand>>> Table = [];

    static WhatFollows()
    {
        When<ProductAdded>(product => product.IsInventory
            ? [Errand.Make(new OpenStockItem(product.Product, product.Sku, product.Name, product.Overselling))]
            : []);

        When<ProductEdited>(product => product switch
        {
            { OpensStock: true } => [Errand.Make(new OpenStockItem(product.Product, product.Sku, product.Name, product.Overselling))],
            { HasStock: true } => [Errand.To(product.Product.As<StockItem>(), new EditStockItem(product.Sku, product.Name, product.Overselling))],
            _ => [],
        });

        When<StockAdjustmentConfirmed>(adjustment => adjustment.Differences.Select(difference => Errand.To(
            difference.StockItem,
            new AdjustStockItem(adjustment.Warehouse, difference.Delta, adjustment.Reason, adjustment.Adjustment.Value, adjustment.Number))));

        When<StockAdjustmentBooked>(adjustment => [Errand.To(adjustment.Adjustment, new ConfirmStockAdjustment())]);

        When<OrderPlaced>(order => order switch
        {
            { Completes: true } => [Errand.To(order.Order, new CompleteOrder())],
            { IsOffered: true } => [Errand.To(order.Order, new OfferOrder())],
            _ => [],
        });

        When<DealOrderSettled>(order => [Errand.To(order.Deal, new CountDeal(order.Order, order.IsGone))]);

        When<DealProductAdded>(product => [product.Order is { } order ? Errand.To(order, new AddOrderRow(product.Row)) : Errand.Make(product.First)]);

        When<DealProductMoved>(product => [Errand.To(product.From, new GiveOrderRow(product.Line, product.To, product.First))]);

        When<OrderRowGiven>(row => [row.To is { } order ? Errand.To(order, new AddOrderRow(row.Row)) : Errand.Make(row.First)]);

        When<DealCancelled>(deal => deal.Orders.Select(order => Errand.To(order, new CancelOrder(deal.Reason, deal.Credit))));

        When<OrderCompleted>(order => [Errand.Make(new RecordActivity(order.Order, order.Says))]);

        When<ActivityRecorded>(activity => [Errand.To(activity.Activity, new CompleteActivity())]);

        When<OrderOffered>(order => [Errand.Make(new PrepareOffer(order))]);

        When<OfferedOrderChanged>(order => [order.WasSent ? Errand.To(order.Offer, new OutdateOffer("changed")) : Errand.To(order.Offer, new RefreshOffer())]);

        When<OfferedOrderCancelled>(order => [Errand.To(order.Offer, new CancelOffer("cancelled"))]);

        When<OfferedOrderConverted>(order => [order.WasSent ? Errand.To(order.Offer, new ConvertOffer()) : Errand.To(order.Offer, new CancelOffer("converted"))]);

        When<OfferRevised>(offer => [offer.WasSent ? Errand.To(offer.Offer, new OutdateOffer("revised")) : Errand.To(offer.Order, new RenewOrderOffer())]);

        When<OfferOutdated>(offer => [Errand.To(offer.Order, new RenewOrderOffer())]);

        When<OfferMoved>(offer => [Errand.To(offer.Order, new NoteOrderOffer(offer.Offer, offer.Now))]);

        When<OrderCopied>(order => [Errand.Make(order.Copy)]);

        When<OrderSplit>(order => [Errand.To(order.Goods, new NoteOrderSplit(order.Rest))]);

        When<OrderMemoTold>(memo => [Errand.To(memo.Original, new NoteOrderMemo(memo.Memo))]);

        When<OrderConverted>(order => [Errand.To(order.ProForma, new NoteOrderConverted(order.Order))]);

        When<OrderAdvanced>(order =>
        [
            .. order.Shipments.Select(shipment => Errand.To(new Id<Shipment>(shipment), new ConfirmShipment())),
            .. order.Invoices.Select(invoice => Errand.To(new Id<Invoice>(invoice), new SendInvoice())),
        ]);

        When<OrderHeld>(order => order.Shipments.Select(shipment => Errand.To(new Id<Shipment>(shipment), new HoldShipment(order.Reason))));

        When<OrderTakenUp>(order => order.Shipments.Select(shipment => Errand.To(new Id<Shipment>(shipment), new TakeUpShipment(order.Goods))));

        When<OrderReleased>(order => order.Shipments.Select(shipment => Errand.To(new Id<Shipment>(shipment), new ReleaseShipment())));

        When<OrderReservationsChanged>(order => order.Changes.Select(change => Errand.To(change.StockItem, new ReserveStockItem(change.Quantity, order.IsWantedAgain))));

        When<OrderShipmentPlanned>(order => [Errand.Make(new PlanShipment(new Id<Shipment>(order.ShipmentId), order.Order, order.Rows, order.Confirm))]);

        When<ShipmentPlanned>(shipment => shipment.Confirm ? [Errand.To(shipment.Shipment, new ConfirmShipment())] : []);

        When<ShipmentReplanned>(shipment => [Errand.To(shipment.Order, new AdjustOrderPlan(shipment.Shipment.Value, shipment.Changes, shipment.IsGone))]);

        When<ShipmentConfirmed>(shipment =>
        [
            .. shipment.Goods.Select(goods => Errand.To(
                goods.StockItem, new IssueStockItem(goods.Warehouse, goods.Quantity, "Shipment", shipment.Shipment.Value, shipment.Number))),
            Errand.To(shipment.Order, new DeliverOrder(shipment.Shipment.Value, shipment.Rows)),
        ]);

        When<ShipmentReturnPlanned>(shipment =>
        [
            Errand.Make(new PlanReturn(shipment.Return, shipment.Shipment, shipment.Rows, shipment.Reason)),
            Errand.To(shipment.Order, new NoteOrderReturn(shipment.Return.Value)),
        ]);

        When<ReturnReplanned>(goods =>
        [
            Errand.To(goods.Shipment, new AdjustShipmentReturns(goods.Changes)),
            .. goods.IsGone ? [Errand.To(goods.Order, new NoteOrderReturn(goods.Return.Value, IsGone: true))] : Array.Empty<Errand>(),
        ]);

        When<ReturnConfirmed>(goods =>
        [
            .. goods.Moves(),
            Errand.To(goods.Shipment, new TakeShipmentBack(goods.Rows)),
            Errand.To(goods.Order, new TakeBackOrder(goods.Return.Value, goods.OrderRows)),
        ]);

        When<OrderEdited>(order => order.HasAdvances ? [Errand.To(order.Order, new FollowOrderAdvance())] : []);

        When<OrderAdvanceWithdrawn>(order => order.Invoices.Select(invoice => Errand.To(new Id<Invoice>(invoice), new WithdrawInvoice())));

        When<OrderBilled>(order => order.Bills.Select(bill => Errand.Make(new PrepareInvoice(bill))));

        When<InvoicePrepared>(invoice => invoice.SendBy is { } channel ? [Errand.To(invoice.Invoice, new SendInvoice(channel))] : []);

        When<InvoiceSent>(sent =>
        [
            Errand.To(sent.Invoice.Order, sent.ToOrder()),
            .. sent.Invoice.Credits is { } credited
                ? [Errand.To(new Id<Invoice>(credited.InvoiceId), sent.ToCredited(credited))]
                : Array.Empty<Errand>(),
        ]);

        When<OrderGoodsBack>(order => order.Goods.Select(goods => Errand.To(
            goods.StockItem, new ReceiveStockItem(order.Warehouse, goods.Quantity, "Credit memo", order.Order.Value, order.Number))));

        When<BillingChanged>(order => order.Ready.Select(invoice => Errand.To(new Id<Invoice>(invoice), new ReaddressInvoice(order.Before, order.After))));

        When<InvoiceDiscarded>(invoice => [Errand.To(invoice.Order, invoice.Unbilled)]);

        When<InvoiceCredited>(invoice => [Errand.To(invoice.Order, invoice.Credit)]);

        When<AdvanceGivenUp>(advance => [Errand.To(advance.Order, advance.Back)]);

        When<OrderCancelled>(order =>
        [
            .. order.Shipments.Select(shipment => Errand.To(new Id<Shipment>(shipment), new DiscardShipment())),
            .. order.Ready.Select(invoice => Errand.To(new Id<Invoice>(invoice), new DiscardInvoice())),
            .. order.Issued.Select(invoice => Errand.To(new Id<Invoice>(invoice), new GiveUpInvoice(order.Reason))),
            .. order.Payments.Select(payment => Errand.To(new Id<CustomerPayment>(payment), new ReturnCustomerPayment(order.Order))),
        ]);

        When<OrderToCredit>(order => order.Invoices.Count == 0 ? [] : [Errand.To(new Id<Invoice>(order.Invoices[0]), new CreditBackInvoice(order.Reason, order.Rows, [.. order.Invoices.Skip(1)]))]);

        When<OrderToCorrect>(order => [Errand.To(order.Order, new ReopenOrder())]);

        When<OrderPaymentShared>(share => [Errand.To(share.Order, share.Part)]);

        When<OrderPaid>(paid => [Errand.Make(new RecordCustomerPayment(paid.Money, paid.Papers))]);

        When<CreditWaits>(credit => [Errand.Make(new RecordCustomerPayment(credit.Money, [], PaymentKind.Credit))]);

        When<OrderPrepaymentUsed>(used => [Errand.To(new Id<CustomerPayment>(used.Payment), new UseCustomerPayment(used.Paper))]);

        When<PaymentWaits>(payment => [Errand.To(payment.Order, new HoldOrderPayment(payment.Payment.Value, payment.Amount, payment.Refunded))]);

        When<PaymentUsed>(payment => [Errand.To(payment.Invoice, new SettleInvoice(payment.Payment.Value, payment.Amount))]);

        When<PaymentToCredit>(payment => [Errand.To(payment.Invoice, payment.Refund)]);

        When<PaymentReleased>(payment => [Errand.To(payment.Payment, payment.Release)]);

        When<AdvanceRelieved>(advance => [Errand.To(advance.Advance, advance.Relief)]);

        When<RefundPlanned>(refund => [Errand.Make(new PlanRefundActivity(new Id<Activity>(refund.Task), refund.Order, refund.Subject))]);

        When<RefundReplanned>(refund => [Errand.To(new Id<Activity>(refund.Task), new NoteRefundActivity(refund.Amount > 0, refund.IsMore, refund.Subject))]);

        When<InvoiceSettled>(invoice => [Errand.To(invoice.Order, new SettleOrder(invoice.Invoice.Value, invoice.Closed, invoice.Paid))]);

        When<OrderDone>(order => [Errand.To(order.Order, new CloseOrder())]);

        When<RolesHeld>(held => held.Changes.Select(change => Errand.To(change.Role, new HoldRole(change.Holders, change.ActivePeople))));

        When<WorkStatusReplaced>(status => [Errand.To(status.Former, new YieldWorkStatus())]);
    }

    /// <summary>The errands that a fact owes; none for most facts.</summary>
    public static IEnumerable<Errand> Of(Fact fact) => Table.TryGetValue(fact.GetType(), out var errands) ? errands(fact) : [];

    private static void When<TFact>(Func<TFact, IEnumerable<Errand>> errands)
        where TFact : Fact => Table.Add(typeof(TFact), fact => errands((TFact)fact));
}
