using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Shipping;

namespace Kontor.Tests.Flows;

/// <summary>What comes back: goods, papers and money.</summary>
internal sealed partial class Clerk
{
    /// <summary>The next act on one order and what hangs from it, out or back.</summary>
    public async Task<(Type Kind, Guid? Target, IAct Act)> OnTheWayBack(Order order)
    {
        List<Shipment> shipments = [.. (await books.All<Shipment>()).Where(one => one.Order == order.Id)];
        List<Return> returns = [.. (await books.All<Return>()).Where(one => one.Order == order.Id)];
        List<Invoice> invoices = [.. (await books.All<Invoice>()).Where(one => one.Order == order.Id)];
        List<CustomerPayment> payments = [.. (await books.All<CustomerPayment>()).Where(one => one.Order == order.Id)];
        return random.Next(20) switch
        {
            < 4 when shipments.Count > 0 => await OfShipment(Late(shipments, one => one.State != ShipmentState.Discarded)),
            < 7 when returns.Count > 0 => OfReturn(Late(returns, one => one.State == ReturnState.Draft), shipments),
            < 11 when invoices.Count > 0 => OfInvoice(Late(invoices, one => one.State != InvoiceState.Discarded)),
            < 13 when payments.Count > 0 && invoices.Count > 0 => OfPayment(Late(payments, one => one.Unused > 0), invoices),
            13 => On(order, random.Next(3) == 0 ? new CancelShippedOrder("Kept", Credit: random.Next(3) > 0) : new CancelOrder("Given up", Credit: random.Next(3) > 0)),
            14 => On(order, new CloseOrder()),
            15 when random.Next(3) == 0 => On(order, new CreditOverInvoicedOrder()),
            15 => On(order, order.State == OrderState.Closed ? new ReopenOrder() : Edit(order)),
            16 when random.Next(4) == 0 => On(order, random.Next(2) == 0 ? new CompensateOrder() : new PayOrder { Method = "cash" }),
            16 => On(order, new ReceiveOrderPayment { Amount = random.Next(2) == 0 ? null : random.Next(1, 200), Method = "card" }),
            < 19 => On(order, new ShipOrder { Confirm = true }),
            _ => On(order, Bill(order)),
        };
    }

    private (Type, Guid?, IAct) OfReturn(Return one, IReadOnlyList<Shipment> shipments) => On(one, random.Next(5) switch
    {
        0 => new EditReturn { Lines = Back(shipments.Single(shipment => shipment.Id == one.Shipment)), Reason = "Late" },
        1 => new DiscardReturn(),
        _ => new ConfirmReturn(),
    });

    private List<ReturnRow> Back(Shipment shipment) =>
    [
        .. shipment.Lines.Where(_ => random.Next(4) > 0).Select(line => new ReturnRow(
            line.Id, random.Next(4) == 0 ? null : random.Next(1, 6), Pick(Enum.GetValues<Disposition>()), CreditOnly: random.Next(2) == 0)),
    ];

    private RefundCustomerPayment Refund(Invoice invoice)
    {
        var told = new RefundCustomerPayment(random.Next(3) == 0 ? random.Next(1, 10_000) / 100m : null) { Invoice = invoice.Id };
        return told.Amount is null && random.Next(2) == 0 && Rows(invoice) is { Count: > 0 } rows ? told with { Lines = rows } : told;
    }

    private List<CreditedRow> Rows(Invoice invoice) =>
        [.. invoice.Lines.Where(line => line.Advance is null && random.Next(3) > 0).Select(line => random.Next(2) == 0
            ? new CreditedRow(line.Id, random.Next(1, 4))
            : new CreditedRow(line.Id, Amount: random.Next(1, 5000) / 100m))];

    private CreditInvoice Credit(Invoice invoice)
    {
        var rows = Rows(invoice);
        return new CreditInvoice { Reason = "Complaint", BillAgain = random.Next(2) == 0, Lines = random.Next(3) == 0 && rows.Count > 0 ? rows : null };
    }

    private (Type, Guid?, IAct) OfPayment(CustomerPayment payment, IReadOnlyList<Invoice> invoices) => On(payment, random.Next(8) switch
    {
        0 => new CancelCustomerPayment("Bounced"),
        1 => new RefundCustomerPayment(random.Next(2) == 0 ? null : random.Next(1, 20_000) / 100m),
        2 when payment.Uses.Count > 0 => Refund(Pick([.. invoices.Where(invoice => invoice.Order == payment.Order).DefaultIfEmpty(invoices[0])])),
        < 6 when payment.Unused > 0 => new RefundCustomerPayment(random.Next(2) == 0 ? null : random.Next(1, 50), random.Next(2) == 0 ? null : "bank", "Asked for"),
        _ => new ApplyCustomerPayment(Late([.. invoices.Where(one => one.Customer == payment.Customer).DefaultIfEmpty(invoices[0])], one => one.Due > 0).Id, random.Next(2) == 0 ? null : random.Next(1, 100)),
    });
}
