using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Removes an organisation that nothing names; one must always be left to sell.</summary>
public sealed record DeleteOrganisation : IAct<Organisation>
{
    public IEnumerable<Need> Needs(Organisation organisation) => [Need.Use(organisation.Id), Need.All<Organisation>()];

    public IEnumerable<Fact> Apply(Organisation organisation, Moment now)
    {
        InUse.Refuse(organisation, now);
        LastOrganisation.Refuse(organisation, now);
        return [];
    }
}
