using Kontor.Domain.Billing;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;

namespace Kontor.Server.Billing;

/// <summary>Invoices in the API, beyond what their table gives.</summary>
public static class InvoiceApi
{
    public static void MapInvoices(this IEndpointRouteBuilder api)
    {
        api.MapList(db => InvoiceList.Of(db.Set<Customer>()));
        api.MapListOf<Order, Invoice>("invoices", "invoices", db => InvoiceList.Of(db.Set<Customer>()), order => invoice => invoice.Order == order);
    }
}
