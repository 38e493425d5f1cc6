using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>What may be said of an order. What is not sent comes from the customer when it is placed, and stays when it is edited.</summary>
public abstract record OrderFields
{
    private const decimal MostNet = 999_999_999_999;

    public string? Subject { get; init; }

    public string? Contact { get; init; }

    public string? CustomerOrderNumber { get; init; }

    public string? Reference { get; init; }

    public string? Seller { get; init; }

    public string? AssignedTo { get; init; }

    public string? MoreInformation { get; init; }

    public DateOnly? OrderedOn { get; init; }

    public DateOnly? RequestedOn { get; init; }

    public Address? BillTo { get; init; }

    public Address? ShipTo { get; init; }

    public string? BillingEmail { get; init; }

    public string? DeliveryMethod { get; init; }

    public int? PaymentTermDays { get; init; }

    public string? PaymentMethod { get; init; }

    /// <summary>The house's own fields (V11); replaces them all.</summary>
    public IReadOnlyList<OrderFieldValue>? Fields { get; init; }

    public IReadOnlyList<OrderLineInput>? Lines { get; init; }

    /// <summary>The texts and fields are another order's: they were checked there, by the settings of that day.</summary>
    private protected virtual bool IsCopy => false;

    /// <summary>What the fields need to be checked and priced.</summary>
    private protected IEnumerable<Need> FieldNeeds() =>
    [
        Need.All<OrderSettings>(),
        Need.All<Organisation>(),
        Need.All<PaymentMethod>(),
        Need.All<Tax.TaxRegion>(),
        Need.All<Tax.TaxRate>(),
        .. OrderLines.Needs(Lines ?? []),
    ];

    private protected IEnumerable<Fault> FieldFaults() =>
    [
        .. Check.Text("subject", Subject, 200),
        .. Check.Text("contact", Contact, 200),
        .. Check.Text("customerOrderNumber", CustomerOrderNumber, 100),
        .. Check.Text("reference", Reference, 200),
        .. Check.Text("seller", Seller, 100),
        .. Check.Text("assignedTo", AssignedTo, 100),
        .. Check.Length("moreInformation", MoreInformation, 4000),
        .. Check.Text("deliveryMethod", DeliveryMethod, 100),
        .. Check.Email("billingEmail", BillingEmail),
        .. Check.Between("paymentTermDays", PaymentTermDays, 0, 365),
        .. Address.Faults("billTo", BillTo),
        .. Address.Faults("shipTo", ShipTo),
        .. Check.Rows("lines", Lines, 5000),
    ];

    /// <summary>Who to speak to is one of the customer's contacts, where it has any (K02).</summary>
    private protected IEnumerable<Fault> ContactFaults(Customer customer) => Check.That(
        string.IsNullOrWhiteSpace(Contact) || customer.Contacts.Count == 0 || customer.Contacts.Any(contact => contact.Name == Contact.Trim()),
        "contact",
        $"Contact must be one of {customer.Name}: {string.Join(", ", customer.Contacts.Select(contact => contact.Name))}.");

    /// <summary>Writes what was sent into the order, and taxes its lines.</summary>
    /// <returns>What the person should know.</returns>
    private protected IReadOnlyList<Fact> Fill(Order order, Moment now, List<Fault> faults)
    {
        order.Subject = Change.Optional(order.Subject, Subject);
        order.Contact = Change.Optional(order.Contact, Contact);
        order.CustomerOrderNumber = Change.Optional(order.CustomerOrderNumber, CustomerOrderNumber);
        order.Reference = Change.Optional(order.Reference, Reference);
        order.Seller = Change.Optional(order.Seller, Seller);
        order.AssignedTo = Change.Optional(order.AssignedTo, AssignedTo);
        order.MoreInformation = Change.Optional(order.MoreInformation, MoreInformation);
        order.OrderedOn = OrderedOn ?? order.OrderedOn;
        order.RequestedOn = RequestedOn ?? order.RequestedOn;
        order.BillTo = BillTo?.Tidy(order.CustomerName) ?? order.BillTo;
        order.ShipTo = ShipTo?.Tidy(order.CustomerName) ?? order.ShipTo;
        order.BillingEmail = Change.Optional(order.BillingEmail, BillingEmail);
        order.DeliveryMethod = Change.Optional(order.DeliveryMethod, DeliveryMethod);
        order.PaymentTermDays = PaymentTermDays ?? order.PaymentTermDays;
        order.PaymentMethod = Method(order, now, faults);
        if (!IsCopy)
        {
            FillFields(order, now.All<OrderSettings>()[0], faults);
            faults.AddRange(Check.That(
                !string.IsNullOrWhiteSpace(order.Subject) || !now.All<OrderSettings>()[0].SubjectRequired, "subject", "Subject is required."));
        }

        if (Lines is not null)
        {
            order.Put(OrderLines.From(Lines, order, now, faults));
        }

        faults.AddRange(Check.That(order.Lines.Count > 0 || Lines is { Count: > 0 }, "lines", "Rows are required: an order has at least one."));
        faults.AddRange(Check.That(
            faults.Count > 0 || order.Lines.Sum(line => line.Amount(line.Wanted).Net(new Currency(order.Currency))) <= MostNet, "lines", $"An order may come to at most {MostNet} {order.Currency} without tax."));
        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }

        OrderTaxes.Decide(order, now, mayTellOfBilled: ShipTo is not null || BillTo is not null || OrderedOn is not null);
        return order.OrderedOn > now.Today
            ? [new Warned("ordered-in-future", $"The ordered date {order.OrderedOn:yyyy-MM-dd} is in the future.")]
            : [];
    }

    private void FillFields(Order order, OrderSettings settings, List<Fault> faults)
    {
        var before = order.Version == 0 ? null : order.Fields;
        order.Fields = Fields is null ? order.Fields : [.. Fields.Where(value => !string.IsNullOrWhiteSpace(value.Value))];
        OrderFieldValue[] usual = [.. new[] { new OrderFieldValue("seller", order.Seller!), new("reference", order.Reference!), new("information", order.MoreInformation!) }
            .Where(value => value.Value is not null && settings.Fields.Any(field => field.Key == value.Key && field.IsShown))];
        faults.AddRange(OrderFieldValue.Faults(settings.Fields, [.. order.Fields, .. usual], before));
    }

    private string Method(Order order, Moment now, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(PaymentMethod) || PaymentMethod.Trim() == order.PaymentMethod)
        {
            return order.PaymentMethod;
        }

        var active = now.All<PaymentMethod>().Where(method => method.State == PaymentMethodState.Active).Select(method => method.Code).ToList();
        var code = PaymentMethod.Trim();
        faults.AddRange(Check.That(active.Contains(code), "paymentMethod", $"Payment method must be one of {string.Join(", ", active)}."));
        faults.AddRange(Check.That(
            order.Lines.All(line => line.Invoiced == 0 && line.InvoicedNet == 0), "paymentMethod", "The payment method stays once an invoice was issued."));
        return code;
    }
}
