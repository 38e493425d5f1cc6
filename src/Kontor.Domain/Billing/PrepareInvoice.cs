using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>Writes the invoice of a bill: ready to be sent, without a number (V24).</summary>
public sealed record PrepareInvoice(Bill Bill) : IMake<Invoice>
{
    public IEnumerable<Need> Needs() => [Need.Of(Bill.Order), Need.All<Organisation>(), Need.All<PaymentMethod>(), .. Bill.AdvanceProduct is { } product ? [Need.Of(product)] : Array.Empty<Need>()];

    /// <summary>What is sent by itself goes by mail where it can; a credit note is only numbered (V40).</summary>
    private static InvoiceChannel Channel(Invoice invoice) => invoice.Kind == InvoiceKind.CreditNote ? InvoiceChannel.None : string.IsNullOrEmpty(invoice.BillingEmail) ? InvoiceChannel.Print : InvoiceChannel.Mail;

    public Made<Invoice> Make(Moment now)
    {
        var order = now.The(Bill.Order);
        var seller = now.All<Organisation>().First(one => one.Id == order.Organisation);
        var invoice = new Invoice
        {
            Id = new Id<Invoice>(Bill.InvoiceId),
            Kind = Bill.Kind,
            Credits = Bill.Credits,
            Part = Bill.Part,
            Order = order.Id,
            OrderNumber = order.Number,
            Customer = order.Customer,
            CustomerName = order.CustomerName,
            CustomerNumber = order.CustomerNumber,
            Seller = new InvoiceParty(seller.Name, seller.CompanyId, seller.VatId, seller.Address, seller.Email, seller.Iban),
            Buyer = new InvoiceParty(order.CustomerName, null, order.BuyerVatId, order.BillTo, order.BillingEmail, null),
            Currency = order.Currency,
            InvoiceDate = Bill.InvoiceDate,
            DueDate = Bill.DueDate,
            Note = order.Terms.InvoiceDescription,
            Net = Bill.Net,
            Tax = Bill.Tax,
            Gross = Bill.Gross,
            PricesIncludeTax = order.PricesIncludeTax,
            Rounding = Bill.Rounding,
            TaxSubtotals = Bill.Subtotals,
        };
        invoice.Bill(BillingDetails.Of(order), now.All<PaymentMethod>());
        invoice.DueDate ??= invoice.InvoiceDate is { } day ? invoice.DueOf(day) : null;
        invoice.TaxCurrency = order.TaxCurrency;
        if (order is { ExchangeRate: { } rate, TaxCurrency: { } owed })
        {
            (invoice.ExchangeRate, invoice.TaxInTaxCurrency) = (rate, new Currency(owed).Round(Bill.Tax / rate));
        }

        var advance = Bill.AdvanceProduct is { } product ? now.The(product) : null;
        invoice.Put(Bill.Lines.Select((line, index) => new InvoiceLine
        {
            Id = now.NewId<InvoiceLine>(),
            Position = index + 1,
            OrderLine = line.OrderLine,
            Sku = advance?.Sku ?? line.Sku,
            Description = advance is null ? line.Description : Bill.Part is null ? advance.Name : $"{advance.Name} ({Bill.Part})",
            Unit = line.Unit,
            Quantity = line.Quantity,
            Price = line.Price,
            DiscountPercent = line.DiscountPercent,
            DiscountAmount = line.DiscountAmount,
            Net = line.Net,
            Tax = line.Tax,
            TaxCategory = line.TaxCategory,
            TaxPercent = line.TaxPercent,
            Covers = line.Covers,
            Account = advance?.SalesAccount ?? line.Account,
            Charge = line.Charge,
            Advance = line.Advance,
        }));
        return new Made<Invoice>(invoice, new InvoicePrepared(invoice.Id, Bill.SendAtOnce ? Channel(invoice) : null));
    }
}
