using Kontor.Server.Http;

namespace Kontor.Server.Catalog;

/// <summary>The list of what is sold.</summary>
public static class CatalogApi
{
    public static void MapCatalog(this IEndpointRouteBuilder api) => api.MapList(_ => ProductList.Of());
}
