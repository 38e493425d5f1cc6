using System.Text;
using Kontor.Domain.Kernel;
using Kontor.Server.Imports;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Imports;

public sealed class ReadingShopOrders
{
    private const string ShopifyHeader =
        "Name,Email,Financial Status,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Lineitem discount,Cancelled at,Refunded Amount,Billing Country,Id\n";

    [Fact]
    public void Takes_the_export_of_a_real_shopify_shop()
    {
        var path = SharedMaterial.Find("data/webshop/shopify/orders_export.csv");

        var orders = new ShopifyProfile().Read(() => File.OpenRead(path)).Cast<OrderParcel>().ToList();

        Assert.Equal((19, 40), (orders.Count, orders.Sum(order => order.Rows)));
        var first = orders[0];
        Assert.Equal(("shopify:6634244374859", "#1001", 4, 1659.95m), (first.Key, first.Order.CustomerOrderNumber, first.Lines.Count, first.Gross));
        Assert.Equal(1659.95m, first.Lines.Sum(line => line.Input.Quantity * line.Input.Price));
        Assert.False(first.Lines[0].Goods!.IsInventory);
        Assert.DoesNotContain(orders.SelectMany(order => order.Notes), note => note.Code == "amounts-differ");
        Assert.Contains(orders.SelectMany(order => order.Notes), note => note.Says.Contains("pending, partial", StringComparison.Ordinal));
    }

    [Fact]
    public void Takes_shopify_discounts_off_the_rows_and_adds_the_shipping()
    {
        var order = Shopify("""
            #1,a@example.com,paid,fulfilled,EUR,27.00,4.90,0.00,31.90,SPRING,3.00,Post,2026-03-01 10:00:00 +0200,2,Mug,10.00,MUG,true,0.00,,0.00,FI,1
            #1,a@example.com,,,,,,,,,,,2026-03-01 10:00:00 +0200,1,Cup,10.00,CUP,true,0.00,,,,
            """);

        Assert.Equal([("MUG", 2m, 10m, 2m), ("CUP", 1m, 10m, 1m)], order.Lines.Take(2).Select(line => (line.Input.Sku!, line.Input.Quantity!.Value, line.Input.Price!.Value, line.Input.DiscountAmount!.Value)));
        Assert.Equal((null, "Shipping: Post", 4.90m), (order.Lines[2].Input.Sku, order.Lines[2].Input.Description, order.Lines[2].Input.Price));
    }

    [Fact]
    public void Takes_the_tax_out_of_shopify_prices_that_hold_it()
    {
        var order = Shopify("#1,a@example.com,paid,fulfilled,EUR,125.50,0.00,25.50,125.50,,0.00,,2026-03-01 10:00:00 +0200,2,Mug,62.75,MUG,true,0.00,,0.00,FI,1\n");

        Assert.Equal((50m, 125.50m), (order.Lines[0].Input.Price, order.Gross));
        Assert.Contains(order.Notes, note => note.Code == "tax-included");
    }

    [Fact]
    public void Leaves_cancelled_shopify_orders_in_the_report()
    {
        var left = new ShopifyProfile().Read(() => Open(ShopifyHeader + "#1,a@example.com,voided,unfulfilled,EUR,10.00,0.00,0.00,10.00,,0.00,,2026-03-01 10:00:00 +0200,1,Mug,10.00,MUG,true,0.00,2026-03-02 10:00:00 +0200,0.00,FI,1\n")).Single();

        Assert.Equal("cancelled-in-shop", Assert.Single(Assert.IsType<LeftParcel>(left).Notes).Code);
    }

    [Theory]
    [InlineData("order-details-partially-refunded.json", "woocommerce:324", 9, 304.45, "refund-not-imported")]
    [InlineData("order-fully-refunded.json", "woocommerce:609", 2, 223.71, "refund-not-imported")]
    [InlineData("order-with-bundled-line-items.json", "woocommerce:357", 2, 75.20, "bundle")]
    [InlineData("order.json", "woocommerce:963", 4, 288.50, "amounts-differ")]
    public void Takes_woocommerce_orders_as_its_interface_gives_them(string file, string key, int lines, decimal net, string note)
    {
        var path = SharedMaterial.Find("data/webshop/woocommerce/" + file);

        var order = Assert.IsType<OrderParcel>(Assert.Single(new WooCommerceProfile().Read(() => File.OpenRead(path))));

        Assert.Equal((key, lines), (order.Key, order.Lines.Count));
        Assert.Equal(net, order.Lines.Sum(line => Net(line, order.Order.Currency!)));
        Assert.Contains(order.Notes, one => one.Code == note);
    }

    [Fact]
    public void Names_the_difference_when_the_amounts_of_woocommerce_do_not_add_up()
    {
        var path = SharedMaterial.Find("data/webshop/woocommerce/order.json");

        var order = Assert.IsType<OrderParcel>(Assert.Single(new WooCommerceProfile().Read(() => File.OpenRead(path))));

        Assert.Equal(
            "The rows add up to 288.50 USD without tax, the shop says 30.00: difference 258.50.",
            Assert.Single(order.Notes, note => note.Code == "amounts-differ").Says);
    }

    [Theory]
    [InlineData("refunds-all.json")]
    [InlineData("order-notes.json")]
    [InlineData("order-shipping-labels.json")]
    public void Refuses_what_is_no_woocommerce_order(string file)
    {
        var path = SharedMaterial.Find("data/webshop/woocommerce/" + file);

        Assert.Contains("no WooCommerce orders", Assert.Throws<Faulty>(() => new WooCommerceProfile().Read(() => File.OpenRead(path)).ToList()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 10, 10)]
    [InlineData(7, 12.60, 12.60)]
    [InlineData(1.5, 10, 0)]
    [InlineData(3, 100, 66.67)]
    [InlineData(999, 0.01, 0.01)]
    public void Finds_a_price_and_a_discount_that_come_to_exactly_the_total(decimal quantity, decimal full, decimal total)
    {
        var row = Priced.Row(new(), quantity, full, total, new Currency("EUR"));

        Assert.Equal(total, Priced.Net(row, new Currency("EUR")));
        Assert.True(row.Price >= 0 && decimal.Round(row.Price.Value, 4) == row.Price && row.DiscountAmount is null or > 0);
    }

    private static decimal Net(ParcelLine line, string currency) => Priced.Net(line.Input, new Currency(currency));

    private static OrderParcel Shopify(string rows) => Assert.IsType<OrderParcel>(Assert.Single(new ShopifyProfile().Read(() => Open(ShopifyHeader + rows))));

    private static MemoryStream Open(string text) => new(Encoding.UTF8.GetBytes(text));
}
