using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>Decides how each line is taxed, from who sells, who buys and where it goes (K04).</summary>
internal static class OrderTaxes
{
    /// <summary>A row that is on an invoice keeps the tax it was invoiced with, so that the invoices add up to the order for every rate.</summary>
    /// <exception cref="Faulty">What was changed would tax such a row otherwise.</exception>
    public static void Decide(Order order, Moment now, bool mayTellOfBilled)
    {
        var seller = now.The(order.Organisation);
        var decided = new Dictionary<(TaxClass, SupplyKind), TaxDecision>();
        foreach (var line in order.Lines)
        {
            if (!decided.TryGetValue((line.TaxClass, line.SupplyKind), out var decision))
            {
                decision = TaxDecision.For(Situation(order, seller, line.TaxClass, line.SupplyKind), now.All<TaxRegion>(), now.All<TaxRate>());
                decided.Add((line.TaxClass, line.SupplyKind), decision);
            }

            var key = decision.Taken();
            if (key == line.TaxKey() || !line.IsOnPaper)
            {
                order.IsToPrice |= key != line.TaxKey();
                (line.TaxCategory, line.TaxPercent) = key;
            }
            else if (mayTellOfBilled)
            {
                throw new Faulty("shipTo", $"Row {line.Position} ({line.Description}) is invoiced with {line.TaxKey()} and would now be taxed with {key}. Place another order for what goes elsewhere.");
            }
        }

        order.TaxSteps = [.. decided.Values.SelectMany(decision => decision.Steps).Distinct()];
    }

    private static TaxSituation Situation(Order order, Organisation seller, TaxClass @class, SupplyKind kind) => new()
    {
        SellerCountry = seller.Country,
        SellerUsesOss = seller.OssRegistered,
        SellerVatNumber = seller.VatId,
        ShipToCountry = order.ShipTo.Country,
        BillToCountry = order.BillTo.Country,
        BuyerIsBusiness = order.BuyerIsBusiness,
        BuyerVatNumber = order.BuyerVatId,
        Class = @class,
        Supply = kind,
        TaxPoint = order.OrderedOn,
    };
}
