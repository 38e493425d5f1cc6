using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Changes the defaults of the next purchase orders; those it has stay as they are.</summary>
public sealed record EditSupplier : SupplierFields, IAct<Supplier>
{
    public IEnumerable<Need> Needs(Supplier supplier) => Codes.Asked<Supplier>(Number, supplier.Number);

    public IEnumerable<Fact> Apply(Supplier supplier, Moment now)
    {
        Codes.MustBeFree<Supplier>("number", Number, now, supplier.Number);
        Fill(supplier);
        return [];
    }
}
