using Kontor.Server.Ui;

namespace Kontor.Server.Billing;

/// <summary>The screens of invoices.</summary>
public static class InvoiceScreens
{
    public static void MapInvoiceScreens(this IEndpointRouteBuilder pages)
    {
        pages.MapScreen<InvoicesScreen>("/invoices", "invoices.read");
        pages.MapScreen<InvoiceScreen>("/invoices/{id:guid}", "invoices.read");
    }
}
