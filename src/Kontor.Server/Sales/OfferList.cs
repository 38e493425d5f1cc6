using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;

namespace Kontor.Server.Sales;

/// <summary>What the list of offers can be asked.</summary>
public static class OfferList
{
    /// <param name="customers">Where names are searched.</param>
    public static Listing<Offer> Of(IQueryable<Customer> customers) => new Listing<Offer>()
        .Status(offer => offer.State)
        .Number("number", offer => offer.Number)
        .One("order", offer => offer.Order)
        .Number("orderNumber", offer => offer.OrderNumber)
        .Customer(customers, offer => offer.Customer)
        .Part("subject", offer => offer.Subject)
        .Exactly("currency", offer => offer.Currency)
        .Instants("from", "to", offer => offer.CreatedAt)
        .Days("validUntilFrom", "validUntilTo", offer => offer.ValidUntil)
        .Amounts("Net", offer => offer.Net)
        .Amounts("Gross", offer => offer.Gross)
        .Without("lines", "taxSubtotals", "seller", "billTo", "shipTo")
        .Sort("createdAt", offer => offer.CreatedAt, isDefault: true)
        .Sort("validUntil", offer => offer.ValidUntil)
        .Sort("number", offer => offer.Number)
        .Sort("gross", offer => offer.Gross);
}
