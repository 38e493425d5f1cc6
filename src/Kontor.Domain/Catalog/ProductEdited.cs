using Kontor.Domain.Kernel;

namespace Kontor.Domain.Catalog;

/// <summary>What others keep a copy of was changed in a product.</summary>
/// <param name="Product">Which.</param>
/// <param name="Sku">As it is now.</param>
/// <param name="Name">As it is now.</param>
/// <param name="Overselling">As it is now.</param>
/// <param name="OpensStock">It became goods for the first time: a stock item is to be opened.</param>
/// <param name="HasStock">It has a stock item, or is to have one.</param>
public sealed record ProductEdited(Id<Product> Product, string Sku, string Name, Overselling Overselling, bool OpensStock, bool HasStock) : Fact;
