using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes an organisation out of use; one must always be left to sell.</summary>
public sealed record DeactivateOrganisation : IAct<Organisation>
{
    public IEnumerable<Need> Needs(Organisation organisation) => [Need.All<Organisation>()];

    public IEnumerable<Fact> Apply(Organisation organisation, Moment now)
    {
        LastOrganisation.Refuse(organisation, now);
        return [];
    }
}
