using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>An order in another currency than the organisation's keeps the rate of its day, and products are priced by it.</summary>
internal static class OrderRate
{
    private const string WayOut = "Add one to the exchange rates, or give the order its own.";

    /// <summary>Takes the rate that is given, else that of the ordered day; one that was taken stays.</summary>
    public static IEnumerable<Fact> Take(Order order, decimal? given, Moment now, List<Fault> faults)
    {
        var home = now.The(order.Organisation).Currency;
        order.TaxCurrency = order.Currency == home ? null : home;
        if (order.Currency == home)
        {
            faults.AddRange(Check.That(given is null or 1, "exchangeRate", $"The order is in {home}, the organisation's own currency, and has no exchange rate."));
            return [];
        }

        if (given is { } rate && rate != order.ExchangeRate)
        {
            faults.AddRange(Check.That(order is { ReadyInvoices.Count: 0, Issued.Count: 0 } && order.Lines.All(line => line.BilledNet == 0), "exchangeRate", "The exchange rate stays once the order is on an invoice."));
            (order.ExchangeRate, order.ExchangeRateOn) = (rate, order.OrderedOn);
        }
        else if (order.ExchangeRate is null && Parties.ExchangeRate.On(order.OrderedOn, order.Currency, now.All<ExchangeRate>()) is { } ofDay)
        {
            (order.ExchangeRate, order.ExchangeRateOn) = (ofDay.Rate, ofDay.ValidFrom);
        }

        return order.ExchangeRate is null
            ? [new Warned("no-exchange-rate", $"There is no exchange rate of {order.Currency} for {order.OrderedOn:yyyy-MM-dd}, so it cannot be invoiced: invoices tell the tax in {home} too. {WayOut}")]
            : [];
    }

    /// <summary>The price of a product in the order's currency, to four decimals; a fault where there is no rate to convert it by.</summary>
    public static decimal PriceOf(Product product, Order order, Moment now, List<Fault> faults)
    {
        if (product.Price == 0 || order.Currency == now.The(order.Organisation).Currency)
        {
            return product.Price;
        }

        if (order.ExchangeRate is { } rate)
        {
            return decimal.Round(product.Price * rate, 4, MidpointRounding.AwayFromZero);
        }

        var fault = new Fault(
            order.Version == 0 ? "currency" : "exchangeRate",
            $"There is no exchange rate of {order.Currency} for {order.OrderedOn:yyyy-MM-dd} to convert prices by. {WayOut}");
        faults.AddRange(faults.Contains(fault) ? [] : [fault]);
        return 0;
    }
}
