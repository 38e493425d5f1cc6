using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes an organisation into use again.</summary>
public sealed record ActivateOrganisation : IAct<Organisation>
{
    public IEnumerable<Fact> Apply(Organisation organisation, Moment now) => [];
}
