using Kontor.Domain.Kernel;
using Kontor.Domain.Stock;

namespace Kontor.Domain.Shipping;

/// <summary>One row of a return.</summary>
/// <param name="Line">The row of the shipment.</param>
/// <param name="Quantity">Nothing means all that can still come back of it.</param>
/// <param name="Disposition">What becomes of it.</param>
/// <param name="CreditOnly">The customer wants no other in its place: the order asks for it no longer.</param>
/// <param name="Warehouse">Where it comes in; nothing means where it came from, or the first quarantine warehouse.</param>
public sealed record ReturnRow(
    Id<ShipmentLine> Line, decimal? Quantity = null, Disposition Disposition = Disposition.Restock, bool CreditOnly = false, Id<Warehouse>? Warehouse = null);
