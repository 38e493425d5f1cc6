using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>A participant takes a product: it goes on their order, and the first one makes the order (W03).</summary>
public sealed record AddDealProduct : IAct<Deal>, IChecked
{
    /// <summary>Whose it is; nothing for an order that is nobody's in particular.</summary>
    public string? Participant { get; init; }

    public Id<Product>? Product { get; init; }

    /// <summary>Instead of the product's id.</summary>
    public string? Sku { get; init; }

    public decimal? Quantity { get; init; }

    /// <summary>Without tax, for one unit; the product's, when nothing is said.</summary>
    public decimal? Price { get; init; }

    public IEnumerable<Fault> Faults() =>
    [
        .. Check.Text("participant", Participant, 200),
        .. Check.That(Product is not null || !string.IsNullOrWhiteSpace(Sku), "sku", "Say which product, by its id or its SKU."),
        .. Check.Given("quantity", Quantity),
        .. Check.That(Quantity is null or > 0, "quantity", "Quantity must be above zero."),
        .. Check.That(Price is null or >= 0, "price", "Price cannot be below zero."),
    ];

    public IEnumerable<Need> Needs(Deal deal) =>
    [
        Product is { } product ? Need.Of(product) : Need.Named<Product>(Sku!.Trim()),
        .. deal.OrderOf(Participant) is { } order ? [Need.Of(order)] : Array.Empty<Need>(),
    ];

    public IEnumerable<Fact> Apply(Deal deal, Moment now)
    {
        var product = Product is { } id ? now.Find(id) : now.Named<Product>(Sku!.Trim());
        if (product is not { State: ProductState.Active })
        {
            throw new Faulty(Product is null ? "sku" : "product", "There is no such active product.");
        }

        if (deal.OrderOf(Participant) is { } order)
        {
            MoveDealProduct.Invoiced(now.The(order));
        }

        var row = new OrderLineInput { Product = product.Id, Quantity = Quantity, Price = Price };
        return [new DealProductAdded(deal.OrderOf(Participant), row, deal.Begin(Participant, row, now.Today))];
    }
}
