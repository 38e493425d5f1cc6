using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>Takes an order: rows, date and customer at least (V10); the goods are reserved at once, unless the settings wait for the approval (V12).</summary>
public sealed record PlaceOrder : OrderFields, IMake<Order>
{
    /// <summary>Who orders (V03).</summary>
    public Id<Customer>? Customer { get; init; }

    /// <summary>The default type of the settings when nothing is said (T07).</summary>
    public Id<OrderType>? OrderType { get; init; }

    /// <summary>What another system calls the order: the same key makes one order (V01).</summary>
    public string? ExternalKey { get; init; }

    /// <summary>ISO 4217; the customer's, else the organisation's.</summary>
    public string? Currency { get; init; }

    /// <summary>The prices are what the customer pays, tax in them; when nothing is said, as the settings say for consumers.</summary>
    public bool? PricesIncludeTax { get; init; }

    /// <summary>The order whose invoice a credit memo takes back (T14).</summary>
    public Id<Order>? CreditsOrder { get; init; }

    /// <summary>The number of that invoice, where the order has several.</summary>
    public string? CreditsInvoice { get; init; }

    /// <summary>The order that it is made after; nothing for an order of its own.</summary>
    internal OrderOrigin? Origin { get; init; }

    private protected override bool IsCopy => Origin is not null;

    /// <summary>The deal that it belongs to (W01).</summary>
    public Id<Deal>? Deal { get; init; }

    /// <summary>Whose order within the deal it is (W03).</summary>
    public string? Participant { get; init; }

    public IEnumerable<Need> Needs() =>
    [
        .. FieldNeeds(),
        Need.All<OrderType>(),
        Need.All<WorkStatus>(),
        Need.Number("order"),
        .. Customer is { } customer ? [Need.Of(customer), .. SameNumber(customer)] : Array.Empty<Need>(),
        .. Deal is { } deal ? [Need.Of(deal)] : Array.Empty<Need>(),
        .. CreditsOrder is { } original ? [Need.Of(original)] : Array.Empty<Need>(),
    ];

    public Made<Order> Make(Moment now)
    {
        try
        {
            return Placed(now);
        }
        catch (Faulty faulty) when (Origin is not null)
        {
            throw Origin.Refusal(faulty);
        }
    }

    private Made<Order> Placed(Moment now)
    {
        var settings = now.All<OrderSettings>()[0];
        var organisation = now.All<Organisation>().First(one => one.State == OrganisationState.Active);
        if (OrderType is not null && OrderType != settings.DefaultOrderType && !IsCopy)
        {
            now.Require(new Permit("orders.choose-type", "Another order type than the default one"));
        }

        var faults = Faults(now, settings, out var customer, out var type).ToList();
        if (customer is null || type is null)
        {
            faults.AddRange(Check.That(
                !string.IsNullOrWhiteSpace(Subject) || !settings.SubjectRequired, "subject", "Subject is required."));
            faults.AddRange(Check.That(Lines is { Count: > 0 }, "lines", "Rows are required: an order has at least one."));
            throw new Faulty(faults);
        }

        faults.AddRange(IsCopy ? [] : ContactFaults(customer));
        var order = Begin(customer, type, settings, organisation, now);
        Origin?.Give(order);
        order.Credits = MemoOf.Named(order, CreditsOrder, CreditsInvoice, now, faults);
        var warnings = Fill(order, now, faults);
        var rest = settings.SplitMixedOrders ? MixedOrder.Split(order, now) : null;
        order.DecideStage();
        if (rest is not null || order.SplitFrom is not null)
        {
            var says = order.SplitFrom is { } goods ? $"what is not shipped of {goods.Number}" : "the goods, with all charges";
            order.StageReason = [new StageStep(MixedOrder.Asked, "yes", says), .. order.StageReason];
        }

        return new Made<Order>(
            order,
            [
                .. order.SplitFrom is null ? warnings : [],
                .. OrderLink.Tell(order),
                .. rest is null ? Array.Empty<Fact>() : [new OrderCopied(order.Id, rest)],
                .. Completing(order),
                new OrderPlaced(order.Id, order.Number, Completes(order), IsOffered(order, settings)),
            ]);
    }

    private Order Begin(Customer customer, OrderType type, OrderSettings settings, Organisation organisation, Moment now)
    {
        var order = New(customer, type, settings, organisation, now);
        OrderPayment.Begin(order, customer, settings, now);
        return order;
    }

    private Order New(Customer customer, OrderType type, OrderSettings settings, Organisation organisation, Moment now) => new()
    {
        Id = now.NewId<Order>(),
        Number = now.Number("order"),
        ExternalKey = string.IsNullOrWhiteSpace(ExternalKey) ? null : ExternalKey.Trim(),
        Organisation = organisation.Id,
        OrderType = type.Id,
        Terms = OrderTerms.Of(type, settings),
        Customer = customer.Id,
        CustomerName = customer.Name,
        CustomerNumber = customer.Number,
        Deal = Deal,
        Participant = Change.Optional(null, Participant),
        Currency = Currency?.ToUpperInvariant() ?? (Deal is { } deal ? now.The(deal).Currency : null) ?? customer.Currency ?? organisation.Currency,
        PricesIncludeTax = PricesIncludeTax ?? (settings.ConsumerPricesIncludeTax && !customer.IsBusiness),
        BillTo = customer.BillTo,
        ShipTo = customer.ShipTo,
        BillingEmail = customer.BillingEmail,
        PaymentMethod = customer.PaymentMethod ?? settings.DefaultPaymentMethod,
        BuyerIsBusiness = customer.IsBusiness,
        BuyerVatId = customer.VatId,
        WorkStatus = now.All<WorkStatus>().FirstOrDefault(status => status.IsDefault)?.Code ?? "",
        PlacedById = now.By.Id,
        PlacedByName = now.By.Name,
        PlacedAt = now.Instant,
    };

    private IEnumerable<Fault> Faults(Moment now, OrderSettings settings, out Customer? customer, out OrderType? type)
    {
        customer = Customer is { } id ? now.Find(id) : null;
        type = now.All<OrderType>().FirstOrDefault(one => one.Id == (OrderType ?? settings.DefaultOrderType) && one.State == OrderTypeState.Active);
        return
        [
            .. Check.That(Customer is not null, "customer", "Customer is required."),
            .. Check.That(Customer is null || customer is { State: CustomerState.Active }, "customer", "There is no such active customer. Add the customer first."),
            .. Check.That(type is not null, "orderType", "There is no such active order type. Set one up first, or choose another."),
            .. Check.That(OrderedOn is not null, "orderedOn", "Ordered date is required."),
            .. DealFaults(now),
            .. Check.Currency("currency", Currency),
            .. Check.Text("externalKey", ExternalKey, 200),
            .. FieldFaults(),
        ];
    }

    /// <summary>What a pro forma becomes was offered as the pro forma, and what completes by itself needs no answer.</summary>
    private bool IsOffered(Order order, OrderSettings settings) =>
        settings.OffersOnPlacing && Origin is not { Kind: OrderOriginKind.Conversion } && !Completes(order) && OfferOrder.Refusal(order) is null;

    private IEnumerable<Fault> DealFaults(Moment now)
    {
        if (Deal is not { } id)
        {
            return Check.That(string.IsNullOrWhiteSpace(Participant), "participant", "Only an order of a deal has a participant.");
        }

        var deal = now.Find(id);
        return
        [
            .. Check.Text("participant", Participant, 200),
            .. Check.That(deal is { State: DealState.Open }, "deal", "There is no such open deal."),
            .. Check.That(deal is null || Customer == deal.Customer, "customer", $"The deal is with {deal?.CustomerName}."),
            .. Check.That(deal is null || Currency is null || Currency.Equals(deal.Currency, StringComparison.OrdinalIgnoreCase), "currency", $"The deal is in {deal?.Currency}."),
        ];
    }

    /// <summary>An order without goods may be invoiced by itself (T09); without a billing address for mail it waits in INVOICE.</summary>
    private static bool Completes(Order order) => order is { FirstStage: Stage.COMPLETED, BillingEmail: not null, NoRate: null, Terms.UsesInvoicing: true };

    /// <summary>The person is told why it is not invoiced by itself, though the settings say so.</summary>
    private static IEnumerable<Fact> Completing(Order order)
    {
        if (order is not { FirstStage: Stage.COMPLETED, Terms.UsesInvoicing: true })
        {
            yield break;
        }

        if (order.NoRate is not null)
        {
            order.Tell("Can it be invoiced at once?", "no: it has no exchange rate", Stage.INVOICE);
            yield return new Warned("not-completed", $"{order.Number} could not be invoiced by itself: it has no exchange rate. It waits in INVOICE; give it its exchange rate, and invoice it.");
        }
        else if (order.BillingEmail is null)
        {
            order.Tell("Can it be invoiced at once?", "no: it has no billing email", Stage.INVOICE);
            yield return new Warned("not-completed", $"{order.Number} could not be invoiced by itself: it has no billing email. It waits in INVOICE; add a billing email, or invoice it and print.");
        }
    }
}
