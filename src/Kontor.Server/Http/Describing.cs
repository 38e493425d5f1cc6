using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>Tells the API document what a row of a table means.</summary>
public static class Describing
{
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, Lifecycle lifecycle, Row row)
    {
        endpoint.WithName($"{lifecycle.Plural}.{row.Verb}").Accepts(row.Act, isOptional: true, "application/json");
        return endpoint.WithSummary(row.Makes ? $"Makes a {lifecycle.Noun}." : $"{Words.Sentence(row.Verb.Replace('-', ' '))}: {lifecycle.Noun} that is {Words.Or(row.FromNames.Select(Words.Spaced))}.");
    }
}
