using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Sales;

public enum OrderSettingsState
{
    Open,
}

/// <summary>How orders are handled here. A change never rewrites the orders there are (rule 28).</summary>
public sealed class OrderSettings : Document<OrderSettings, OrderSettingsState>, IReference
{
    internal OrderSettings()
    {
    }

    /// <summary>Files are kept in the books, so that they are not of any size.</summary>
    public const int MostAttachmentMegabytes = 100;

    /// <summary>The kinds of files that can be told by their content.</summary>
    public static IReadOnlyList<string> AllAttachmentTypes { get; } = ["pdf", "png", "jpeg", "txt", "csv", "xlsx", "docx", "eml", "xml", "zip"];

    /// <summary>Of web orders and of orders that name none (T07).</summary>
    public Id<OrderType> DefaultOrderType { get; internal set; }

    /// <summary>Proposed on shipment lines (V14).</summary>
    public Id<Warehouse> DefaultWarehouse { get; internal set; }

    /// <summary>The code of a payment method, for customers without one.</summary>
    public string DefaultPaymentMethod { get; internal set; } = "";

    /// <summary>The code of a payment term, for customers without term or days; nothing when the days below are for them.</summary>
    public string? DefaultPaymentTerm { get; internal set; }

    /// <summary>Days net, for customers without term or days where there is no default term.</summary>
    public int PaymentTermDays { get; internal set; }

    /// <summary>Where a standard order without goods goes (T09).</summary>
    public NonInventoryStage NonInventoryStage { get; internal set; }

    /// <summary>An order of goods and of what is not shipped becomes two when it is placed (T11).</summary>
    public bool SplitMixedOrders { get; internal set; }

    /// <summary>When goods are promised to an order (V12).</summary>
    public ReserveAt ReserveAt { get; internal set; }

    /// <summary>Whether people may approve the orders they made (K07).</summary>
    public bool MayApproveOwn { get; internal set; }

    /// <summary>Whether an order needs a subject (K02).</summary>
    public bool SubjectRequired { get; internal set; }

    /// <summary>Goods are counted; without, shipments move nothing (V02).</summary>
    public bool UsesStockControl { get; internal set; } = true;

    /// <summary>Orders are invoiced here; without, elsewhere (V02).</summary>
    public bool UsesInvoicing { get; internal set; } = true;

    /// <summary>The prices of orders of consumers are what they pay, tax in them.</summary>
    public bool ConsumerPricesIncludeTax { get; internal set; }

    /// <summary>Service fees count when an advance is asked for (W14).</summary>
    public bool AdvanceOnFees { get; internal set; }

    /// <summary>What adjusts an advance when its order changes is sent at once; otherwise it is prepared, and several changes are one paper (W09).</summary>
    public bool AdvancesFollowAtOnce { get; internal set; }

    /// <summary>Whether a new order carries an open offer (W04).</summary>
    public bool OffersOnPlacing { get; internal set; }

    /// <summary>How many days from its sending an offer can be accepted.</summary>
    public int OfferValidDays { get; internal set; } = 30;

    /// <summary>How large a file may be that is kept with a document.</summary>
    public int AttachmentMegabytes { get; internal set; } = 10;

    /// <summary>Which kinds of files may be kept with a document.</summary>
    public IReadOnlyList<string> AttachmentTypes { get; internal set; } = AllAttachmentTypes;

    /// <summary>The optional fields of orders (V11).</summary>
    public IReadOnlyList<OrderField> Fields { get; internal set; } = OrderField.Usual;

    public override string Label => "Order settings";
}
