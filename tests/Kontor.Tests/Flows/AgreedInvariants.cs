using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>What was agreed stays: an order comes to something else only when its content is changed, never because of a paper, a shipment or a payment.</summary>
internal static class AgreedInvariants
{
    public static void Hold(Order before, Order after, IAct act)
    {
        if (MayChange(act, before))
        {
            return;
        }

        var doing = $"{act.GetType().Name} of {after.Number}: ";
        foreach (var line in after.Lines)
        {
            var former = before.Lines.Single(one => one.Id == line.Id);
            Assert.True(former.OrderDiscount == line.OrderDiscount, $"{doing}row {line.Position} bore {former.OrderDiscount} of the discount, now {line.OrderDiscount}.");
            var (was, now) = after.PricesIncludeTax ? (former.Gross, line.Gross) : (former.Net, line.Net);
            Assert.True(was == now, $"{doing}row {line.Position} came to {was}, now to {now}.");
        }

        if (before.Lines.Any(line => Taxes(line) != Taxes(after.Lines.Single(one => one.Id == line.Id))))
        {
            Assert.True(act is BillOrder or PayOrder or AdvanceOrder || TakesPapersAway(act), $"{doing}its rows are taxed otherwise.");
            return;
        }

        Assert.True(before.Net == after.Net, $"{doing}it came to {before.Net} without tax, now to {after.Net}.");
        Assert.True(Bases(before) == Bases(after), $"{doing}it came to {Bases(before)}, now to {Bases(after)}.");
        if (!TakesPapersAway(act) && Posted(before) == Posted(after) && !before.Lines.Any(line => Math.Abs(line.BilledNet + line.CreditedNet) > Math.Abs(line.Net)))
        {
            // A paper that is withdrawn, an advance that is given back, and what is billed beyond the order, have their own cent of tax.
            Assert.True(Rates(before) == Rates(after), $"{doing}it came to {Rates(before)}, now to {Rates(after)}.");
        }
    }

    private static bool MayChange(IAct act, Order before) => act switch
    {
        EditOrder { Lines: null, DiscountAmount: null, DiscountPercent: null, ShipTo: null, BillTo: null, OrderedOn: null, OrderType: null } => false,
        EditOrder or AddOrderFee or AddDealProduct or MoveDealProduct => true,
        Kontor.Domain.Shipping.ConfirmReturn => true,
        _ => before.Lines.Count == 0,
    };

    private static bool TakesPapersAway(IAct act) => act is DiscardInvoice or CreditInvoice or RefundCustomerPayment or CancelOrder or CancelShippedOrder or CancelDeal;

    private static string Taxes(OrderLine line) => $"{line.TaxCategory} {Words.Plain(line.TaxPercent)} {string.Join(", ", line.TaxedOtherwise.Select(one => $"{one.Key()} {Words.Plain(one.Base)}"))}";

    private static decimal Posted(Order order) => order.Advances.SelectMany(advance => advance.Posted).Sum(one => one.Base);

    private static string Bases(Order order) => string.Join(", ", TaxSubtotals.Less(order.TaxSubtotals, []).Select(one => $"{one.Key()}: {Words.Plain(one.Base)}"));

    private static string Rates(Order order) => string.Join(", ", TaxSubtotals.Less(order.TaxSubtotals, []).Select(one => $"{one.Key()}: {Words.Plain(one.Base)} + {Words.Plain(one.Tax)}"));
}
