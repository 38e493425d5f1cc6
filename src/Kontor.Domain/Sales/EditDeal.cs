using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Calls the deal otherwise; its orders keep their subjects.</summary>
public sealed record EditDeal(string? Name = null) : IAct<Deal>, IChecked
{
    public IEnumerable<Fault> Faults() => Check.Filled("name", Name, 200);

    public IEnumerable<Fact> Apply(Deal deal, Moment now)
    {
        deal.Name = Change.Text(deal.Name, Name);
        return [];
    }
}
