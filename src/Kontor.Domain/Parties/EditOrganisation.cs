using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Changes what is printed on papers from now on; issued papers stay (rule 11).</summary>
public sealed record EditOrganisation : OrganisationFields, IAct<Organisation>
{
    public IEnumerable<Need> Needs(Organisation organisation) => Asked();

    public IEnumerable<Fact> Apply(Organisation organisation, Moment now)
    {
        Fill(organisation, now);
        return [];
    }
}
