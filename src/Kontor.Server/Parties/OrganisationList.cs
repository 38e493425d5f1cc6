using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Parties;

/// <summary>What the list of organisations can be asked.</summary>
public static class OrganisationList
{
    public static Listing<Organisation> Of() => new Listing<Organisation>()
        .Status(organisation => organisation.State)
        .Part("name", organisation => organisation.Name)
        .Exactly("vatId", organisation => organisation.VatId)
        .Exactly("country", organisation => organisation.Country)
        .Exactly("currency", organisation => organisation.Currency)
        .Part("q", organisation => organisation.Name, organisation => organisation.CompanyId, organisation => organisation.VatId)
        .Sort("name", organisation => organisation.Name, isDefault: true, rises: true);
}
