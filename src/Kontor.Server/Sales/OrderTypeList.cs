using Kontor.Domain.Sales;
using Kontor.Server.Http;

namespace Kontor.Server.Sales;

/// <summary>What the list of order types can be asked.</summary>
public static class OrderTypeList
{
    public static Listing<OrderType> Of() => new Listing<OrderType>()
        .Status(type => type.State)
        .Exactly("code", type => type.Code)
        .Part("description", type => type.Description)
        .Choice("category", type => type.Category)
        .Flag("affectsInventory", type => type.AffectsInventory)
        .Flag("usesShippingPapers", type => type.UsesShippingPapers)
        .Flag("printsQuote", type => type.PrintsQuote)
        .Flag("isWalkIn", type => type.IsWalkIn)
        .Part("q", type => type.Code, type => type.Description)
        .Sort("description", type => type.Description, isDefault: true, rises: true)
        .Sort("code", type => type.Code);
}
