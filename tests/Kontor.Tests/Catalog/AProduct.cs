using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Catalog;

public sealed class AProduct
{
    private readonly TestMoment now = new();

    [Fact]
    public void Is_goods_in_pieces_at_the_standard_rate_unless_it_says_otherwise()
    {
        var mug = Added(new() { Sku = " MUG ", Name = "Mug", Price = 12.3456m });

        Assert.Equal(
            ("MUG", true, "C62", TaxClass.Standard, 12.3456m, Overselling.Allow, "mug mug"),
            (mug.Sku, mug.IsInventory, mug.UnitCode, mug.TaxClass, mug.Price, mug.Overselling, mug.SearchText));
    }

    [Fact]
    public void Needs_a_sku_a_name_and_a_price() =>
        Assert.Equal(["sku", "name", "price"], new AddProduct().Faults().Select(fault => fault.Field));

    [Fact]
    public void Tells_every_fault_by_its_path() =>
        Assert.Equal(
            ["sku", "name", "unitCode", "price", "price", "weight"],
            new EditProduct { Sku = "", Name = new string('x', 201), UnitCode = "pcs", Price = -0.00001m, Weight = -1 }.Faults().Select(fault => fault.Field));

    [Fact]
    public void May_cost_nothing_but_never_less()
    {
        Assert.Empty(new EditProduct { Price = 0 }.Faults());
        Assert.Equal("Price must be from 0 to 999999999.", Assert.Single(new EditProduct { Price = -1 }.Faults()).Sentence);
    }

    [Fact]
    public void Is_known_by_one_sku()
    {
        Added(new() { Sku = "MUG", Name = "Mug", Price = 1 });

        var fault = Assert.Single(Assert.Throws<Faulty>(() => Added(new() { Sku = "MUG", Name = "Cup", Price = 1 })).Faults);

        Assert.Equal(new Fault("sku", "SKU MUG already belongs to another product."), fault);
    }

    [Fact]
    public void Tells_of_its_making_so_that_its_count_is_opened()
    {
        var facts = ProductLifecycle.Table.Make(new AddProduct { Sku = "MUG", Name = "Mug", Price = 1, Overselling = Overselling.Forbid }, now).Facts;

        var added = Assert.IsType<ProductAdded>(Assert.Single(facts));
        Assert.Equal(("MUG", "Mug", true, Overselling.Forbid), (added.Sku, added.Name, added.IsInventory, added.Overselling));
    }

    [Fact]
    public void Tells_only_what_its_count_has_to_follow()
    {
        var mug = Added(new() { Sku = "MUG", Name = "Mug", Price = 1 });

        Assert.Empty(Edit(mug, new() { Price = 2, Description = "Blue" }));
        Assert.Equal([new ProductEdited(mug.Id, "MUG", "Cup", Overselling.Forbid, OpensStock: false, HasStock: true)], Edit(mug, new() { Name = "Cup", Overselling = Overselling.Forbid }));
    }

    [Fact]
    public void Opens_its_count_once_when_a_service_becomes_goods()
    {
        var gift = Added(new() { Sku = "GIFT", Name = "Gift", Price = 1, IsInventory = false });
        Assert.False(gift.HasStock);

        Assert.Equal([new ProductEdited(gift.Id, "GIFT", "Gift", Overselling.Allow, OpensStock: true, HasStock: true)], Edit(gift, new() { IsInventory = true }));
        Assert.Empty(Edit(gift, new() { IsInventory = false }));
        Assert.Empty(Edit(gift, new() { IsInventory = true }));
    }

    [Fact]
    public void Stays_goods_once_it_is_used()
    {
        var mug = Added(new() { Sku = "MUG", Name = "Mug", Price = 1 });
        now.Uses(mug);
        Assert.Equal([Need.Use(mug.Id)], new EditProduct { IsInventory = false }.Needs(mug));
        Assert.Empty(new EditProduct { IsInventory = true, Sku = "MUG" }.Needs(mug));

        Assert.Equal("isInventory", Assert.Single(Assert.Throws<Faulty>(() => Edit(mug, new() { IsInventory = false })).Faults).Field);
        Edit(mug, new() { IsInventory = true, Name = "Cup" });

        Assert.Equal((true, "Cup"), (mug.IsInventory, mug.Name));
    }

    [Fact]
    public void Is_taxed_as_goods_or_as_the_service_it_is()
    {
        Assert.Equal(SupplyKind.Goods, Added(new() { Sku = "MUG", Name = "Mug", Price = 1 }).SupplyKind);
        Assert.Equal(SupplyKind.Services, Added(new() { Sku = "HOUR", Name = "Hour", Price = 1, IsInventory = false }).SupplyKind);
        Assert.Equal(SupplyKind.Goods, Added(new() { Sku = "SAND", Name = "Sand", Price = 1, IsInventory = false, SupplyKind = SupplyKind.Goods }).SupplyKind);
        var book = Added(new() { Sku = "EBOOK", Name = "E-book", Price = 1, IsInventory = false, SupplyKind = SupplyKind.ElectronicServices, TaxClass = TaxClass.Reduced });

        Edit(book, new() { Price = 2 });

        Assert.Equal((SupplyKind.ElectronicServices, TaxClass.Reduced), (book.SupplyKind, book.TaxClass));
        Assert.Equal("supplyKind", Assert.Single(Assert.Throws<Faulty>(() => Edit(book, new() { IsInventory = true, SupplyKind = SupplyKind.Services })).Faults).Field);
        Edit(book, new() { IsInventory = true });
        Assert.Equal(SupplyKind.Goods, book.SupplyKind);
        Edit(book, new() { IsInventory = false });
        Assert.Equal(SupplyKind.Services, book.SupplyKind);
    }

    [Fact]
    public void Loses_its_weight_when_it_is_set_to_nothing()
    {
        var mug = Added(new() { Sku = "MUG", Name = "Mug", Price = 1, Weight = 0.35m });
        Edit(mug, new() { Price = 2 });
        Assert.Equal(0.35m, mug.Weight);

        Edit(mug, new() { Weight = 0 });

        Assert.Null(mug.Weight);
    }

    [Fact]
    public void Is_not_deleted_while_something_names_it()
    {
        var mug = Added(new() { Sku = "MUG", Name = "Mug", Price = 1 });
        now.Uses(mug);

        Assert.Equal("in-use", Assert.Throws<Refused>(() => ProductLifecycle.Table.Take(mug, new DeleteProduct(), now)).Reason.Code);
    }

    private Product Added(AddProduct body) => now.Make(ProductLifecycle.Table, body);

    private IReadOnlyList<Fact> Edit(Product product, EditProduct body) => ProductLifecycle.Table.Take(product, body, now);
}
