using Kontor.Domain.Sales;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>W07: at most one offer of an order is out or open; an open one equals its order, and one that is out still does.</summary>
internal static class OfferInvariants
{
    public static async Task Hold(IBooks books, IReadOnlyList<Order> orders)
    {
        var offers = (await books.All<Offer>()).ToLookup(offer => offer.Order);
        foreach (var order in orders)
        {
            Hold(order, [.. offers[order.Id].OrderBy(offer => offer.Revision)]);
        }
    }

    private static void Hold(Order order, List<Offer> offers)
    {
        Assert.Equal(Enumerable.Range(1, offers.Count), offers.Select(offer => offer.Revision));
        Assert.Equal(offers.Count, order.OfferRevision);
        Assert.Equal((offers.LastOrDefault()?.Id, offers.LastOrDefault()?.State), (order.CurrentOffer, order.Offer));
        Assert.DoesNotContain(offers.SkipLast(1), offer => offer.State is OfferState.Open or OfferState.Sent);
        if (offers.LastOrDefault() is not { State: OfferState.Open or OfferState.Sent } live)
        {
            return;
        }

        Assert.NotEqual(OrderState.Cancelled, order.State);
        Assert.Equal((order.Net, order.Tax, order.Gross, order.Currency, order.Subject), (live.Net, live.Tax, live.Gross, live.Currency, live.Subject));
        Assert.Equal((order.BillTo, order.ShipTo, order.PaymentTermDays), (live.BillTo, live.ShipTo, live.PaymentTermDays));
        Assert.Equal(order.TaxSubtotals, live.TaxSubtotals);
        Assert.Equal(
            order.Lines.Where(line => line.Wanted != 0).Select(line => (line.Sku, line.Description, line.Wanted, line.Price, line.DiscountPercent, line.DiscountAmount, line.Net, line.TaxPercent)),
            live.Lines.Select(line => (line.Sku, line.Description, line.Quantity, line.Price, line.DiscountPercent, line.DiscountAmount, line.Net, line.TaxPercent)));
    }
}
