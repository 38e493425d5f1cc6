using Kontor.Domain.Kernel;

namespace Kontor.Domain.Tax;

/// <summary>Adds the rate of a region for a class of products, from a day on.</summary>
public sealed record AddTaxRate : TaxRateFields, IMake<TaxRate>, IChecked
{
    /// <summary>The code of the region, such as <c>FI</c>.</summary>
    public string? Region { get; init; }

    /// <summary>Which products it is for.</summary>
    public TaxClass? Class { get; init; }

    public IEnumerable<Fault> Faults()
    {
        if (string.IsNullOrWhiteSpace(Region))
        {
            yield return new Fault("region", "A tax rate needs a region, such as FI.");
        }

        if (Class is null or TaxClass.Exempt || !Enum.IsDefined(Class.Value))
        {
            yield return new Fault("class", "A tax rate needs a class with a rate: Standard, Reduced, SecondReduced, SuperReduced, Parking or Zero.");
        }

        if (Class == TaxClass.Zero && Percent is not (null or 0m))
        {
            yield return new Fault("percent", "The rate of the class Zero is 0.");
        }

        foreach (var fault in FieldFaults(adding: true))
        {
            yield return fault;
        }
    }

    public IEnumerable<Need> Needs() => [Need.All<TaxRegion>(), Need.All<TaxRate>()];

    public Made<TaxRate> Make(Moment now)
    {
        if (!now.All<TaxRegion>().Any(region => region.Code == Region && region.State == TaxRegionState.Active))
        {
            throw new Faulty("region", $"There is no active tax region {Region}; add or activate it first.");
        }

        var rate = new TaxRate
        {
            Id = now.NewId<TaxRate>(), Region = Region!, Class = Class!.Value, Percent = Percent!.Value, ValidFrom = ValidFrom!.Value, ValidTo = ValidTo,
        };
        TaxRateOverlap.Refuse(rate, now.All<TaxRate>());
        return new Made<TaxRate>(rate);
    }
}
