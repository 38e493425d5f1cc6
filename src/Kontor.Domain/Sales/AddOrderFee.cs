using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Charges the customer one of the organisation's service fees: a row that is billed and never delivered (W14).</summary>
/// <param name="Product">One of the organisation's service-fee products.</param>
/// <param name="Price">For this order; that of the product when nothing is said.</param>
public sealed record AddOrderFee(Id<Product> Product, decimal? Price = null) : IAct<Order>
{
    public static Reason? Refusal(Order order) => EditOrder.Refusal(order);

    public IEnumerable<Need> Needs(Order order) => Row(order).Needs(order);

    public IEnumerable<Fact> Apply(Order order, Moment now)
    {
        var organisation = now.The(order.Organisation);
        return organisation.ServiceFeeProducts.Contains(Product)
            ? Row(order).Apply(order, now)
            : throw new Faulty("product", $"This is no service fee of {organisation.Name}. Its fees are set in Settings, Organisations.");
    }

    /// <summary>The rows there are, and the fee under them.</summary>
    private EditOrder Row(Order order) => new()
    {
        Lines = [.. order.Lines.Select(line => new OrderLineInput { Id = line.Id }), new OrderLineInput { Product = Product, Price = Price, Charge = ChargeKind.ServiceFee }],
    };
}
