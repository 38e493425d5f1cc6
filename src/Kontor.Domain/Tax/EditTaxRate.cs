using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Changes a tax rate; what is not given stays, and what was taxed by it stays as it was.</summary>
public sealed record EditTaxRate : TaxRateFields, IAct<TaxRate>, IChecked
{
    /// <summary>Takes the last day away: the rate applies until further notice.</summary>
    public bool? OpenEnd { get; init; }

    public IEnumerable<Fault> Faults()
    {
        foreach (var fault in FieldFaults(adding: false))
        {
            yield return fault;
        }

        if (OpenEnd == true && ValidTo is not null)
        {
            yield return new Fault("openEnd", "Give a last day or an open end, not both.");
        }
    }

    public IEnumerable<Need> Needs(TaxRate rate) => [Need.All<TaxRate>()];

    public IEnumerable<Fact> Apply(TaxRate rate, Moment now)
    {
        if (rate.Class == TaxClass.Zero && Percent is not (null or 0m))
        {
            throw new Faulty("percent", "The rate of the class Zero is 0.");
        }

        rate.Percent = Percent ?? rate.Percent;
        rate.ValidFrom = ValidFrom ?? rate.ValidFrom;
        rate.ValidTo = OpenEnd == true ? null : ValidTo ?? rate.ValidTo;
        if (rate.ValidTo < rate.ValidFrom)
        {
            throw new Faulty("validTo", "The last day may not be before the first.");
        }

        if (rate.State == TaxRateState.Active)
        {
            TaxRateOverlap.Refuse(rate, now.All<TaxRate>());
        }

        return [];
    }
}
