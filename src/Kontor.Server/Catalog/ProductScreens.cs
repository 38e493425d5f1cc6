using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Kontor.Server.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Catalog;

/// <summary>The screens of products, and how a row finds one by SKU, name or barcode.</summary>
public static class ProductScreens
{
    private const int Most = 12;

    public static void MapProductScreens(this IEndpointRouteBuilder pages)
    {
        pages.MapScreen<ProductsScreen>("/products", "products.read");
        pages.MapScreen<ProductScreen>("/products/{id:guid}", "products.read");
        pages.MapGet("/find/products", async (HttpContext context, Db db, string q) =>
        {
            context.Require("products.read");
            var phrases = Phrases.In(Preferences.Of(context).Language);
            var text = Searchable.Text(q);
            var found = await ProductList.Of().Filtered(db.Set<Product>(), ListModel.Searching(q)).Where(one => one.State == ProductState.Active)
                .OrderBy(one => one.Sku).Take(Most).AsNoTracking().ToListAsync(context.RequestAborted);
            return new RazorComponentResult<FoundList>(new
            {
                Things = found
                    .OrderByDescending(one => Searchable.Text(one.Sku) == text || one.Barcode == q.Trim())
                    .Select(one => new Found(one.Sku, one.Sku, $"{one.Sku} · {one.Name}", phrases.Number(one.Price), one.Name, phrases.Number(one.Price)))
                    .ToList(),
            });
        }).ExcludeFromDescription();
    }
}
