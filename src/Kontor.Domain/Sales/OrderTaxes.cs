using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>Decides how each line is taxed, from who sells, who buys, where it goes (K04) and when (rule 8).</summary>
internal sealed class OrderTaxes(Order order, Moment now)
{
    private readonly Dictionary<(TaxClass, SupplyKind, DateOnly), TaxDecision> decided = [];

    /// <summary>What a decision looks at.</summary>
    public static IEnumerable<Need> Needs => [Need.All<Organisation>(), Need.All<TaxRegion>(), Need.All<TaxRate>()];

    /// <summary>
    /// As it is to be expected when the order is written: by the day of its delivery where that is known, else by the ordered day. A row that
    /// is on an invoice keeps the tax it was invoiced with, so that the invoices add up to the order for every rate.
    /// </summary>
    /// <param name="order">Whose rows.</param>
    /// <param name="now">What is known.</param>
    /// <param name="mayTellOfBilled">Somebody has just said where it goes.</param>
    /// <exception cref="Faulty">What was changed would tax such a row otherwise.</exception>
    public static void Decide(Order order, Moment now, bool mayTellOfBilled)
    {
        var (taxes, keeps) = (new OrderTaxes(order, now), false);
        foreach (var line in order.Lines)
        {
            var key = taxes.Of(line, Day(line, line.Wanted, order.OrderedOn));
            if (key == line.TaxKey() || !line.IsOnPaper)
            {
                order.HasOtherRates |= key != line.TaxKey();
                (line.TaxCategory, line.TaxPercent) = key;
            }
            else if (mayTellOfBilled && taxes.Of(line, now.Today) != line.TaxKey() && taxes.Of(line, order.OrderedOn) != line.TaxKey())
            {
                throw new Faulty("shipTo", $"Row {line.Position} ({line.Description}) is invoiced with {line.TaxKey()} and would now be taxed with {key}. Place another order for what goes elsewhere.");
            }
            else
            {
                keeps = true;
            }
        }

        // What was invoiced at the rate of another day is explained by the steps that led there.
        order.TaxSteps = keeps ? [.. order.TaxSteps.Concat(taxes.Steps()).Distinct()] : taxes.Steps();
    }

    /// <summary>The tax point of so much of a row: the day it was delivered, where all of it was; else that of the paper.</summary>
    public static DateOnly Day(OrderLine line, decimal upTo, DateOnly paper) => line.DeliveredOn is { } delivered && upTo > 0 && line.Delivered >= upTo ? delivered : paper;

    /// <summary>How a row is taxed at a tax point.</summary>
    public TaxKey Of(OrderLine line, DateOnly day) => Decision(line, day).Taken();

    /// <summary>Whether a paper of a day may say that a row is taxed so.</summary>
    public bool Fits(OrderLine line, TaxKey key, DateOnly paper) => Of(line, paper) == key || (line.DeliveredOn is { } delivered && Of(line, delivered) == key);

    /// <summary>Amounts of what is left to bill, by the rates of a day instead of those of the rows.</summary>
    public List<TaxedAmount> At(DateOnly day, IEnumerable<TaxedAmount> amounts)
    {
        var currency = new Currency(order.Currency);
        var rows = OrderBilling.Left(order).ToLookup(line => line.TaxKey());
        return
        [
            .. amounts.SelectMany(amount => rows[amount.Key].GroupBy(line => Of(line, day)).ToList() is { Count: > 0 } keys
                    ? keys.Zip(currency.Apportion(amount.Amount, [.. keys.Select(key => key.Sum(line => line.ToBillNet))]), (key, part) => new TaxedAmount(part, key.Key))
                    : [amount])
                .Where(one => one.Amount != 0)
                .GroupBy(one => one.Key).OrderBy(rate => rate.Key).Select(rate => new TaxedAmount(rate.Sum(one => one.Amount), rate.Key)),
        ];
    }

    /// <summary>The way to all that was decided.</summary>
    public IReadOnlyList<TaxStep> Steps() => [.. decided.Values.SelectMany(decision => decision.Steps).Distinct()];

    private TaxDecision Decision(OrderLine line, DateOnly day)
    {
        if (!decided.TryGetValue((line.TaxClass, line.SupplyKind, day), out var decision))
        {
            decision = TaxDecision.For(Situation(line, day), now.All<TaxRegion>(), now.All<TaxRate>());
            decided.Add((line.TaxClass, line.SupplyKind, day), decision);
        }

        return decision;
    }

    private TaxSituation Situation(OrderLine line, DateOnly day)
    {
        var seller = now.The(order.Organisation);
        return new()
        {
            SellerCountry = seller.Country,
            SellerUsesOss = seller.OssRegistered,
            SellerVatNumber = seller.VatId,
            ShipToCountry = order.ShipTo.Country,
            BillToCountry = order.BillTo.Country,
            BuyerIsBusiness = order.BuyerIsBusiness,
            BuyerVatNumber = order.BuyerVatId,
            Class = line.TaxClass,
            Supply = line.SupplyKind,
            TaxPoint = day,
        };
    }
}
