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
        api.MapOpenInvoice();
        api.MapList(db => InvoiceList.Of(db.Set<Customer>()));
        api.MapList(db => PaymentList.Of(db.Set<Customer>()));
        api.MapListOf<Order, CustomerPayment>("payments", "payments", db => PaymentList.Of(db.Set<Customer>()), order => payment => payment.Order == order);
        api.MapListOf<Invoice, CustomerPayment>("payments", "payments", db => PaymentList.Of(db.Set<Customer>()), invoice => payment => payment.Uses.Any(use => use.Invoice == invoice));
        api.MapListOf<Customer, CustomerPayment>("payments", "payments", db => PaymentList.Of(db.Set<Customer>()), customer => payment => payment.Customer == customer);
        api.MapListOf<Order, Invoice>("invoices", "invoices", db => InvoiceList.Of(db.Set<Customer>()), order => invoice => invoice.Order == order);
    }
}
