using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>Which row of which table an endpoint takes, for the API's own document.</summary>
public sealed record ActAbout(Lifecycle Lifecycle, Row Row);

/// <summary>Tells the API document what a row of a table means.</summary>
public static class Describing
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, Lifecycle lifecycle, Row row) => endpoint
        .WithName($"{lifecycle.Plural}.{row.Verb}")
        .Accepts(typeof(object), isOptional: true, "application/json")
        .WithMetadata(new ActAbout(lifecycle, row), new QueryParameters("dryRun"));
}
