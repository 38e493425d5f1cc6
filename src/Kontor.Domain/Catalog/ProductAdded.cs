using Kontor.Domain.Kernel;

namespace Kontor.Domain.Catalog;

/// <summary>A product came into the catalogue; goods get a stock item.</summary>
public sealed record ProductAdded(Id<Product> Product, string Sku, string Name, bool IsInventory, Overselling Overselling) : Fact;
