using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes up a new supplier, under the next number unless one is given.</summary>
public sealed record AddSupplier : SupplierFields, IMake<Supplier>
{
    private const string Series = "supplier";

    public override IEnumerable<Fault> Faults() => [.. Check.Given("name", Name), .. Check.Given("address", Address), .. base.Faults()];

    public IEnumerable<Need> Needs() => Number is null ? [Need.Number(Series)] : Codes.Asked<Supplier>(Number);

    public Made<Supplier> Make(Moment now)
    {
        Codes.MustBeFree<Supplier>("number", Number, now);
        var supplier = new Supplier { Id = now.NewId<Supplier>() };
        Fill(supplier);
        supplier.Number = Number is null ? now.Number(Series) : supplier.Number;
        return new Made<Supplier>(supplier);
    }
}
