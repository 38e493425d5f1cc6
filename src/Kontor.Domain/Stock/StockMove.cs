using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>One line of the stock ledger, kept for ever: what came or left, where, why and by whom.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="StockItem">Of which product.</param>
/// <param name="Warehouse">Where.</param>
/// <param name="Quantity">What came; below zero what left.</param>
/// <param name="OnHandAfter">What lay in that warehouse afterwards.</param>
/// <param name="Reason">In words, such as <c>Shipment</c> or the reason of an adjustment.</param>
/// <param name="Cause">The document that caused it.</param>
/// <param name="CauseLabel">That document's number.</param>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who.</param>
public sealed record StockMove(
    Id<StockMove> Id,
    Id<StockItem> StockItem,
    Id<Warehouse> Warehouse,
    decimal Quantity,
    decimal OnHandAfter,
    string Reason,
    Guid Cause,
    string CauseLabel,
    DateTime At,
    string By) : Entry;
