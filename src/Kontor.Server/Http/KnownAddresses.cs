using Microsoft.AspNetCore.Routing.Template;

namespace Kontor.Server.Http;

/// <summary>
/// What the API answers at an address. Asked only when nothing has answered: the static files claim every address for reading,
/// so that the server itself takes an unknown address for a known one that is asked in the wrong way.
/// </summary>
internal static class KnownAddresses
{
    public static IReadOnlyList<string> MethodsAt(HttpContext context) =>
    [
        .. context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => Matches(endpoint, context.Request.Path))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static bool Matches(RouteEndpoint endpoint, PathString path)
    {
        var pattern = endpoint.RoutePattern;
        var values = new RouteValueDictionary();
        return pattern.RawText?.StartsWith(Api.Root, StringComparison.Ordinal) == true
            && new TemplateMatcher(TemplateParser.Parse(pattern.RawText), []).TryMatch(path, values)
            && pattern.Parameters.All(part => part.ParameterPolicies.All(policy => policy.Content != "guid") || Guid.TryParse((string?)values[part.Name], out _));
    }
}
