using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Removes a supplier that nothing names; its journal stays.</summary>
public sealed record DeleteSupplier : IAct<Supplier>
{
    public IEnumerable<Need> Needs(Supplier supplier) => [Need.Use(supplier.Id)];

    public IEnumerable<Fact> Apply(Supplier supplier, Moment now)
    {
        InUse.Refuse(supplier, now);
        return [];
    }
}
