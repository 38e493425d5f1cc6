using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Sales.Order, Kontor.Domain.Sales.OrderState>;
using static Kontor.Domain.Sales.OrderState;

namespace Kontor.Domain.Sales;

/// <summary>The life of an order.</summary>
public static class OrderLifecycle
{
    public static Lifecycle<Order, OrderState> Table { get; } = new(start: Created,
    [
        Make<PlaceOrder>(),
        Step<ApproveOrder>(from: [Created], to: Approved, looksBeyond: true),
        Step<ShipOrder>(from: [Created, Approved], path: "shipments"),
        Step<BillOrder>(from: [Created, Approved], path: "invoices"),
        Step<PayOrder>(from: [Created, Approved], looksBeyond: true),
        Step<ReceiveOrderPayment>(from: [Created, Approved, Closed], path: "payments"),
        Step<OfferOrder>(from: [Created, Approved], path: "offers"),
        Step<EditOrder>(from: [Created, Approved], looksBeyond: true),
        Step<AddOrderFee>(from: [Created, Approved]),
        Step<SetOrderWorkStatus>(from: [Created, Approved, Closed]),
        Step<MarkOrderDelivered>(from: [Created, Approved]),
        Step<CloseOrder>(from: [Created, Approved], to: Closed),
        Step<UnmarkOrderDelivered>(from: [Created, Approved], looksBeyond: true),
        Step<ReopenOrder>(from: [Closed], to: Approved),
        Step<AdvanceOrder>(from: [Created, Approved], looksBeyond: true),
        Step<ConvertOrder>(from: [Created, Approved, Closed], answers: "orders", looksBeyond: true),
        Step<DuplicateOrder>(from: [Created, Approved, Closed, Cancelled], answers: "orders", looksBeyond: true),
        Step<FinaliseOrder>(from: [Created, Approved, Closed]),
        Step<HoldOrder>(from: [Created, Approved]),
        Step<ReleaseOrder>(from: [Created, Approved], looksBeyond: true),
        Step<CancelOrder>(from: [Created, Approved], to: Cancelled, looksBeyond: true),
        Step<CancelShippedOrder>(from: [Created, Approved], to: Cancelled, looksBeyond: true),
        Step<AddOrderEvent>(from: [Created, Approved, Closed, Cancelled], path: "events", answers: ""),
        Step<DeleteOrder>(from: [Created, Approved], to: Cancelled),
        Step<CreditOverInvoicedOrder>(from: [Created, Approved, Closed, Cancelled], path: "credit", answers: "invoices", looksBeyond: true, also: "invoices.credit"),
        Step<CompensateOrder>(from: [Created, Approved, Closed, Cancelled], looksBeyond: true),
        Step<NoteOrderConverted>(from: [Created, Approved, Closed], to: Closed, by: Who.System),
        Step<NoteOrderMemo>(from: [Created, Approved, Closed, Cancelled], by: Who.System),
        Step<NoteOrderSplit>(from: [Created], by: Who.System),
        Step<AdjustOrderPlan>(from: [Created, Approved, Cancelled], by: Who.System),
        Step<DeliverOrder>(from: [Created, Approved], by: Who.System),
        Step<NoteOrderReturn>(from: [Created, Approved, Closed, Cancelled], by: Who.System),
        Step<TakeBackOrder>(from: [Created, Approved, Closed, Cancelled], by: Who.System),
        Step<UnbillOrder>(from: [Created, Approved, Cancelled], by: Who.System),
        Step<CompleteOrder>(from: [Created], by: Who.System),
        Step<InvoiceOrder>(from: [Created, Approved, Closed, Cancelled], by: Who.System),
        Step<CreditOrder>(from: [Created, Approved, Closed, Cancelled], by: Who.System),
        Step<FollowOrderAdvance>(from: [Created, Approved], by: Who.System),
        Step<GiveBackOrderAdvance>(from: [Cancelled], by: Who.System),
        Step<HoldOrderPayment>(from: [Created, Approved, Closed, Cancelled], by: Who.System),
        Step<SettleOrder>(from: [Created, Approved, Closed, Cancelled], by: Who.System),
        Step<TakeUpOrder>(from: [Created, Approved], by: Who.System),
        Step<RenewOrderOffer>(from: [Created, Approved], by: Who.System),
        Step<AddOrderRow>(from: [Created, Approved], by: Who.System),
        Step<GiveOrderRow>(from: [Created, Approved], by: Who.System),
        Step<NoteOrderOffer>(from: [Created, Approved, Closed, Cancelled], by: Who.System),
    ], again: typeof(DuplicateOrder));
}
