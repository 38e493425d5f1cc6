using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.People;

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

    [Clearable]
    public DateOnly? RequestedOn { get; init; }

    public Address? BillTo { get; init; }

    public Address? ShipTo { get; init; }

    public string? BillingEmail { get; init; }

    public string? DeliveryMethod { get; init; }

    /// <summary>Days net instead of those of a term; what the term holds stays.</summary>
    public int? PaymentTermDays { get; init; }

    /// <summary>The code of a payment term; the customer's, else that of the settings.</summary>
    public string? PaymentTerm { get; init; }

    /// <summary>How many units of the order's currency one unit of the organisation's currency buys; the rate of the ordered day when nothing is said.</summary>
    [Decimals(6)]
    public decimal? ExchangeRate { get; init; }

    public string? PaymentMethod { get; init; }

    /// <summary>Of all rows but the charges; 0 takes it away.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>Of all rows but the charges together, instead of a percentage; 0 takes it away.</summary>
    public decimal? DiscountAmount { get; init; }

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
        Need.All<PaymentTerm>(),
        Need.All<User>(),
        Need.All<ExchangeRate>(),
        Need.All<Tax.TaxRegion>(),
        Need.All<Tax.TaxRate>(),
        .. OrderLines.Needs(Lines ?? []),
    ];

    /// <summary>Whether the customer has another order under a number that is new to this one (K02); asked only where a number is given.</summary>
    private protected IEnumerable<NeedSame> SameNumber(Id<Customer> customer, string? before = null) =>
        Change.Optional(before, CustomerOrderNumber) is { } number && number != before
            ? [Need.Same<Order>(nameof(Order.Customer), customer.Value, nameof(Order.CustomerOrderNumber), number)]
            : [];

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
        .. Check.Between("discountPercent", DiscountPercent, 0, 100),
        .. Check.Decimals("discountPercent", DiscountPercent, 4),
        .. Check.Between("discountAmount", DiscountAmount, 0, 999_999_999),
        .. Check.That(DiscountPercent is null or 0 || DiscountAmount is null or 0, "discountAmount", "Give the discount as a percentage or as an amount, not both."),
        .. Check.Text("paymentTerm", PaymentTerm, 40),
        .. ExchangeRateFields.RateFaults("exchangeRate", ExchangeRate),
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
        IReadOnlyList<OrderFieldValue>? before = order.Version == 0 ? null : [.. order.Fields, .. OrderFieldValue.Usual(order)];
        var namesakes = SameNumber(order.Customer, order.CustomerOrderNumber)
            .SelectMany(now.Same).Where(other => other.Key != order.Key && other.State != nameof(OrderState.Cancelled)).Select(other => other.Name).ToList();
        order.Subject = Change.Optional(order.Subject, Subject);
        order.Contact = Change.Optional(order.Contact, Contact);
        order.CustomerOrderNumber = Change.Optional(order.CustomerOrderNumber, CustomerOrderNumber);
        order.Reference = Change.Optional(order.Reference, Reference);
        faults.AddRange(IsCopy ? [] : OrderPeople.Faults(order, Seller, AssignedTo, now));
        order.Seller = Change.Optional(order.Seller, Seller);
        order.AssignedTo = Change.Optional(order.AssignedTo, AssignedTo);
        order.MoreInformation = Change.Optional(order.MoreInformation, MoreInformation);
        order.OrderedOn = OrderedOn ?? order.OrderedOn;
        order.RequestedOn = Change.Day(order.RequestedOn, RequestedOn);
        order.BillTo = BillTo?.Tidy(order.CustomerName) ?? order.BillTo;
        order.ShipTo = ShipTo?.Tidy(order.CustomerName) ?? order.ShipTo;
        order.BillingEmail = Change.Optional(order.BillingEmail, BillingEmail);
        order.DeliveryMethod = Change.Optional(order.DeliveryMethod, DeliveryMethod);
        OrderPayment.Agree(order, PaymentTerm, PaymentTermDays, now, faults);
        OrderPayment.PayBy(order, PaymentMethod, now, faults);
        List<Fact> warnings = [.. OrderRate.Take(order, ExchangeRate, now, faults)];
        if (!IsCopy)
        {
            FillFields(order, now, before, faults);
            faults.AddRange(Check.That(
                !string.IsNullOrWhiteSpace(order.Subject) || !now.All<OrderSettings>()[0].SubjectRequired, "subject", "Subject is required."));
        }

        if (Lines is not null)
        {
            order.Put(OrderLines.From(Lines, order, now, faults));
        }

        faults.AddRange(Check.That(order.Lines.Count > 0 || Lines is { Count: > 0 } || MayBeEmpty(order), "lines", "Rows are required: an order has at least one."));
        faults.AddRange(Check.That(
            faults.Count > 0 || order.Lines.Sum(line => line.Amount(line.Wanted).Net(new Currency(order.Currency))) <= MostNet, "lines", $"An order may come to at most {MostNet} {order.Currency} without tax."));
        order.DiscountAmount = order.Lines.Count == 0 ? 0 : order.DiscountAmount; // Nothing carries it any more.
        OrderDiscounts.Take(order, DiscountPercent, DiscountAmount, faults);
        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }

        if (order.Version == 0 || Lines is not null || OrderedOn is not null || ShipTo is not null || BillTo is not null)
        {
            OrderTaxes.Decide(order, now, mayTellOfBilled: ShipTo is not null || BillTo is not null);
        }

        OrderPricing.AddTaxToListPrices(order, Lines ?? []);
        if (namesakes.Count > 0)
        {
            warnings.Add(new Warned("customer-order-number-used", $"{order.CustomerName} has given the order number {order.CustomerOrderNumber} before: {string.Join(", ", namesakes)}."));
        }

        if (order.OrderedOn > now.Today)
        {
            warnings.Add(new Warned("ordered-in-future", $"The ordered date {order.OrderedOn:yyyy-MM-dd} is in the future."));
        }

        return warnings;
    }

    /// <summary>The order of a participant stays when its last product goes (W03); a new one has a first.</summary>
    private static bool MayBeEmpty(Order order) => order is { Deal: not null, Version: > 0 };

    private void FillFields(Order order, Moment now, IReadOnlyList<OrderFieldValue>? before, List<Fault> faults)
    {
        var known = now.All<OrderSettings>()[0].Fields;
        var people = Fields is { Count: > 0 } ? now.All<User>().Where(user => user.State == UserState.Active).Select(user => user.Name).ToList() : null;
        faults.AddRange(OrderFieldValue.Faults(known, [.. Fields ?? order.Fields, .. OrderFieldValue.Usual(order).Where(value => known.Any(field => field.Key == value.Key && field.IsShown))], before, people));
        order.Fields = Fields is null ? order.Fields : [.. Fields.Where(value => !string.IsNullOrWhiteSpace(value.Value))];
    }
}
