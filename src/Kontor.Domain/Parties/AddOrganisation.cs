using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Sets up a company that sells.</summary>
public sealed record AddOrganisation : OrganisationFields, IMake<Organisation>
{
    public override IEnumerable<Fault> Faults() =>
    [
        .. Check.Given("name", Name),
        .. Check.Given("country", Country),
        .. Check.Given("currency", Currency),
        .. Check.Given("timeZone", TimeZone),
        .. base.Faults(),
    ];

    public IEnumerable<Need> Needs() => Asked();

    public Made<Organisation> Make(Moment now)
    {
        var organisation = new Organisation { Id = now.NewId<Organisation>() };
        Fill(organisation, now);
        organisation.Address ??= new Address(organisation.Name, "", null, "", "", null, organisation.Country, null);
        return new Made<Organisation>(organisation);
    }
}
