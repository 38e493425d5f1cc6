using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.Parties.Organisation, Kontor.Domain.Parties.OrganisationState>;
using static Kontor.Domain.Parties.OrganisationState;

namespace Kontor.Domain.Parties;

/// <summary>The life of an organisation.</summary>
public static class OrganisationLifecycle
{
    public static Lifecycle<Organisation, OrganisationState> Table { get; } = new(start: Active,
    [
        Make<AddOrganisation>(),
        Step<EditOrganisation>(from: [Active, Inactive]),
        Step<DeactivateOrganisation>(from: [Active], to: Inactive, looksBeyond: true),
        Step<ActivateOrganisation>(from: [Inactive], to: Active),
        Step<DeleteOrganisation>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
    ]);
}
