using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Nothing can be sold in nobody's name.</summary>
internal static class LastOrganisation
{
    /// <exception cref="Refused">No other organisation is active.</exception>
    public static void Refuse(Organisation organisation, Moment now)
    {
        if (!now.All<Organisation>().Any(other => other.Id != organisation.Id && other.State == OrganisationState.Active))
        {
            throw new Refused("last-organisation", $"{organisation.Name} is the only active organisation. Add or activate another one first.");
        }
    }
}
