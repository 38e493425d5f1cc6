namespace Kontor.Domain.Tax;

/// <summary>What is sold, as far as VAT asks: it decides where the supply happens.</summary>
public enum SupplyKind
{
    /// <summary>Goods: taxed where they arrive or, below the threshold, where they leave.</summary>
    Goods,

    /// <summary>Services: taxed at the buyer's place for a business, at the seller's for a consumer.</summary>
    Services,

    /// <summary>Electronic services: taxed at the buyer's place for a consumer too.</summary>
    ElectronicServices,
}
