namespace Kontor.Domain.Shipping;

/// <summary>What becomes of goods that came back (V30).</summary>
public enum Disposition
{
    /// <summary>As good as new: into the stock again.</summary>
    Restock,

    /// <summary>Not sold before somebody has looked at it: into a quarantine warehouse (rule 20).</summary>
    Quarantine,

    /// <summary>Broken: it comes in and leaves at once, both in the ledger.</summary>
    Scrap,
}
