using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

/// <summary>Changes how the next orders are handled; a field not sent stays (rule 28).</summary>
public sealed record EditOrderSettings : IAct<OrderSettings>, IChecked
{
    public Id<OrderType>? DefaultOrderType { get; init; }

    public Id<Warehouse>? DefaultWarehouse { get; init; }

    public string? DefaultPaymentMethod { get; init; }

    /// <summary>An empty text clears: then the days say it.</summary>
    public string? DefaultPaymentTerm { get; init; }

    public int? PaymentTermDays { get; init; }

    public NonInventoryStage? NonInventoryStage { get; init; }

    public bool? SplitMixedOrders { get; init; }

    public ReserveAt? ReserveAt { get; init; }

    public bool? MayApproveOwn { get; init; }

    public bool? SubjectRequired { get; init; }

    public bool? UsesStockControl { get; init; }

    public bool? UsesInvoicing { get; init; }

    public bool? ConsumerPricesIncludeTax { get; init; }

    public bool? AdvanceOnFees { get; init; }

    public bool? AdvancesFollowAtOnce { get; init; }

    public bool? OffersOnPlacing { get; init; }

    public int? OfferValidDays { get; init; }

    public int? AttachmentMegabytes { get; init; }

    /// <summary>Replaces the whole list.</summary>
    public IReadOnlyList<string>? AttachmentTypes { get; init; }

    /// <summary>Replaces the whole list; a field that is no longer wanted is hidden, not left out.</summary>
    public IReadOnlyList<OrderField>? Fields
    {
        get;
        init => field = value is null ? null : [.. value.Select((one, place) => one.Keyed(place))];
    }

    public IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("defaultPaymentMethod", DefaultPaymentMethod, 40),
        .. Check.Text("defaultPaymentTerm", DefaultPaymentTerm, 40),
        .. Check.Between("paymentTermDays", PaymentTermDays, 0, 365),
        .. Check.Between("offerValidDays", OfferValidDays, 1, 3650),
        .. Check.Between("attachmentMegabytes", AttachmentMegabytes, 1, OrderSettings.MostAttachmentMegabytes),
        .. Check.Each("attachmentTypes", AttachmentTypes, (path, type) => Check.That(
            OrderSettings.AllAttachmentTypes.Contains(type), path, $"A kind of file must be one of {string.Join(", ", OrderSettings.AllAttachmentTypes)}.")),
        .. Check.Rows("fields", Fields, 50),
        .. Check.Each("fields", Fields, OrderField.Faults),
        .. Check.That(Fields is null || Fields.DistinctBy(field => field.Key).Count() == Fields.Count, "fields", "Every field needs a key of its own."),
    ];

    public IEnumerable<Need> Needs(OrderSettings settings) =>
    [
        .. DefaultOrderType is { } type ? [Need.Of(type)] : Array.Empty<Need>(),
        .. DefaultWarehouse is { } warehouse ? [Need.Of(warehouse)] : Array.Empty<Need>(),
        .. DefaultPaymentMethod is { } method ? [Need.Named<PaymentMethod>(method.Trim())] : Array.Empty<Need>(),
        .. string.IsNullOrWhiteSpace(DefaultPaymentTerm) ? Array.Empty<Need>() : [Need.Named<PaymentTerm>(DefaultPaymentTerm.Trim())],
    ];

    public IEnumerable<Fact> Apply(OrderSettings settings, Moment now)
    {
        if (Misfits(settings, now).ToList() is { Count: > 0 } faults)
        {
            throw new Faulty(faults);
        }

        var follows = (UsesStockControl == true && !settings.UsesStockControl) || (UsesInvoicing == true && !settings.UsesInvoicing);
        settings.DefaultOrderType = DefaultOrderType ?? settings.DefaultOrderType;
        settings.DefaultWarehouse = DefaultWarehouse ?? settings.DefaultWarehouse;
        settings.DefaultPaymentMethod = Change.Text(settings.DefaultPaymentMethod, DefaultPaymentMethod);
        settings.DefaultPaymentTerm = Change.Optional(settings.DefaultPaymentTerm, DefaultPaymentTerm);
        settings.PaymentTermDays = PaymentTermDays ?? settings.PaymentTermDays;
        settings.NonInventoryStage = NonInventoryStage ?? settings.NonInventoryStage;
        settings.SplitMixedOrders = SplitMixedOrders ?? settings.SplitMixedOrders;
        settings.ReserveAt = ReserveAt ?? settings.ReserveAt;
        settings.MayApproveOwn = MayApproveOwn ?? settings.MayApproveOwn;
        settings.SubjectRequired = SubjectRequired ?? settings.SubjectRequired;
        settings.UsesStockControl = UsesStockControl ?? settings.UsesStockControl;
        settings.UsesInvoicing = UsesInvoicing ?? settings.UsesInvoicing;
        settings.ConsumerPricesIncludeTax = ConsumerPricesIncludeTax ?? settings.ConsumerPricesIncludeTax;
        settings.AdvanceOnFees = AdvanceOnFees ?? settings.AdvanceOnFees;
        settings.AdvancesFollowAtOnce = AdvancesFollowAtOnce ?? settings.AdvancesFollowAtOnce;
        settings.OffersOnPlacing = OffersOnPlacing ?? settings.OffersOnPlacing;
        settings.OfferValidDays = OfferValidDays ?? settings.OfferValidDays;
        settings.AttachmentMegabytes = AttachmentMegabytes ?? settings.AttachmentMegabytes;
        settings.AttachmentTypes = AttachmentTypes is null ? settings.AttachmentTypes : [.. AttachmentTypes.Distinct()];
        settings.Fields = Fields ?? settings.Fields;
        return follows
            ? [new Warned("open-orders-follow", "The orders that are open take part from now on, one after the other: they reserve what is still to be delivered, and can be invoiced. What has left moves nothing.")]
            : [];
    }

    private IEnumerable<Fault> Misfits(OrderSettings settings, Moment now) =>
    [
        .. Fields is null ? [] : settings.Fields.SelectMany(Kept),
        .. Check.That(
            DefaultOrderType is not { } type
            || now.Find(type) is { State: OrderTypeState.Active, Category: OrderCategory.Standard or OrderCategory.ProForma },
            "defaultOrderType",
            "The default order type must be an active standard or pro forma type."),
        .. Check.That(
            DefaultWarehouse is not { } warehouse || now.Find(warehouse) is { State: WarehouseState.Active, IsQuarantine: false },
            "defaultWarehouse",
            "The default warehouse must be an active one, and not for quarantine."),
        .. Check.That(
            DefaultPaymentMethod is not { } method || now.Named<PaymentMethod>(method.Trim()) is { State: PaymentMethodState.Active },
            "defaultPaymentMethod",
            "The default payment method must be the code of an active one."),
        .. Check.That(
            string.IsNullOrWhiteSpace(DefaultPaymentTerm) || DefaultPaymentTerm.Trim() == settings.DefaultPaymentTerm
            || now.Named<PaymentTerm>(DefaultPaymentTerm.Trim()) is { State: PaymentTermState.Active },
            "defaultPaymentTerm",
            "The default payment term must be the code of an active one."),
    ];

    /// <summary>Orders hold values of the fields there are, so these stay what they are.</summary>
    private IEnumerable<Fault> Kept(OrderField before) => Check.That(
        Fields!.Any(field => field.Key == before.Key && field.Kind == before.Kind),
        "fields",
        $"The field {before.Key} stays, and stays a {Words.Spaced(before.Kind.ToString())}. Hide it instead (isShown: false).");
}
