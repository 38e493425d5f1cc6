using Kontor.Domain.Billing;
using Kontor.Server.Ui;

namespace Kontor.Server.Billing;

/// <summary>The screens of invoices.</summary>
public static class InvoiceScreens
{
    public static void MapInvoiceScreens(this IEndpointRouteBuilder pages)
    {
        pages.ServiceProvider.GetRequiredService<ActForms>()
            .Ask<PayInvoice, PayForm>()
            .Ask<CreditInvoice, CreditForm>()
            .Ask<AddCustomerPayment, PaymentForm>()
            .Ask<ApplyCustomerPayment, ApplyForm>()
            .Ask<RefundCustomerPayment, RefundForm>();
        pages.MapScreen<PaymentsScreen>("/payments", "payments.read");
        pages.MapScreen<PaymentScreen>("/payments/{id:guid}", "payments.read");
        pages.MapScreen<InvoicesScreen>("/invoices", "invoices.read");
        pages.MapScreen<InvoiceScreen>("/invoices/{id:guid}", "invoices.read");
    }
}
