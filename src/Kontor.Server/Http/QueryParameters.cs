using System.Reflection;
using Kontor.Domain.Kernel;

namespace Kontor.Server.Http;

/// <summary>The query parameters that an endpoint reads from the request itself.</summary>
public sealed record QueryParameters(params string[] Names);

/// <summary>Refuses query parameters that nobody reads: a misspelt filter or dryRun must not be passed over in silence.</summary>
public sealed class KnownQueryParameters(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Query.Count > 0 && context.Request.Path.StartsWithSegments(Api.Root) && context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<ListAbout>() is null)
        {
            Check(context.Request.Query, Of(endpoint));
        }

        return next(context);
    }

    /// <summary>What an endpoint names, and the plain parameters of its handler that are not a part of the path.</summary>
    public static IReadOnlyList<string> Of(Endpoint endpoint)
    {
        var path = (endpoint as RouteEndpoint)?.RoutePattern.Parameters.Select(part => part.Name).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        var handler = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
        return
        [
            .. endpoint.Metadata.GetOrderedMetadata<QueryParameters>().SelectMany(named => named.Names),
            .. handler.Where(parameter => IsPlain(parameter.ParameterType) && !path.Contains(parameter.Name!)).Select(parameter => parameter.Name!),
        ];
    }

    private static void Check(IQueryCollection query, IReadOnlyList<string> known)
    {
        var ways = known.Count == 0 ? "There are none here." : $"Known are {string.Join(", ", known)}.";
        var faults = query.Keys.Where(name => !known.Contains(name, StringComparer.Ordinal)).Select(name => new Fault(name, $"“{name}” is not known here. {ways}")).ToList();
        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }
    }

    private static bool IsPlain(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is var bare && (bare.IsPrimitive || bare.IsEnum || bare == typeof(string) || bare == typeof(Guid) || bare == typeof(decimal) || bare == typeof(DateOnly));
}
