using Kontor.Domain.Catalog;
using Kontor.Domain.Stock;
using Kontor.Server.Http;

namespace Kontor.Server.Stock;

/// <summary>What the stock ledger can be asked.</summary>
public static class StockMoveList
{
    public static Listing<StockMove> Of() => new Listing<StockMove>()
        .Filter(
            "product",
            (moves, value) => ListValues.Id<Product>("product", value).As<StockItem>() is var id ? moves.Where(move => move.StockItem == id) : moves,
            "The id of the product.",
            ListFilterKind.Identity)
        .One("warehouse", move => move.Warehouse)
        .Filter(
            "cause",
            (moves, value) => ListValues.Id<StockMove>("cause", value).Value is var id ? moves.Where(move => move.Cause == id) : moves,
            "The id of the shipment or adjustment that moved it.",
            ListFilterKind.Identity)
        .Exactly("causeLabel", move => move.CauseLabel)
        .Part("reason", move => move.Reason)
        .Part("by", move => move.By)
        .Instants("from", "to", move => move.At)
        .Sort("at", move => move.At, isDefault: true);
}
