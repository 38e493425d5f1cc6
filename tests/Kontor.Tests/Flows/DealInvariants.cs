using Kontor.Domain.Sales;
using Xunit;

namespace Kontor.Tests.Flows;

/// <summary>W01: a deal knows each of its orders as it stands, and comes to the sum of those that are not cancelled.</summary>
internal static class DealInvariants
{
    public static async Task Hold(IBooks books, IReadOnlyList<Order> orders)
    {
        var theirs = orders.ToLookup(order => order.Deal);
        foreach (var deal in await books.All<Deal>())
        {
            var own = theirs[deal.Id].ToList();
            Assert.Equal(
                own.Select(order => (order.Id, order.Number, order.Participant ?? "", order.State, order.Lines.Count, order.Net, order.Gross)).OrderBy(one => one.Id),
                deal.Orders.Select(one => (one.Order, one.Number, one.Participant, one.State, one.Lines, one.Net, one.Gross)).OrderBy(one => one.Order));
            Assert.Equal(own.Where(order => order.State != OrderState.Cancelled).Sum(order => order.Gross), deal.Gross);
            Assert.Equal(own.Where(order => order.State != OrderState.Cancelled).Sum(order => order.Net), deal.Net);
            Assert.All(own, order => Assert.Equal((deal.Customer, deal.Currency), (order.Customer, order.Currency)));
            Assert.True(deal.State == DealState.Open || own.TrueForAll(order => order.State is not OrderState.Created), $"{deal.Name} is {deal.State} with an order that waits.");
        }
    }
}
