using System.Net;
using System.Text.RegularExpressions;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Kontor.Tests.Access;

/// <summary>Walks all that the program maps, so a new route cannot be forgotten.</summary>
public sealed partial class EveryRoute
{
    private static readonly HashSet<string> Open = ["/sign-in", "/health/live", "/health/ready"];

    [Fact]
    public async Task Is_closed_to_who_is_nobody()
    {
        await using var database = await Database.CreateAsync(Engine.Sqlite);
        await using var house = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Kontor:Database", database.Setting);
            host.UseSetting("Kontor:AdminPassword", ServerProcess.AdminPassword);
        });
        using var nobody = house.CreateClient(new() { AllowAutoRedirect = false });
        var routes = house.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<IHttpMethodMetadata>() is not null && !IsFile(route))
            .ToList();
        Assert.True(routes.Count > 50, $"Only {routes.Count} routes were found.");

        var answers = new List<string>();
        foreach (var route in routes.Where(route => !Open.Contains("/" + route.RoutePattern.RawText!.TrimStart('/'))))
        {
            var path = Parameter().Replace("/" + route.RoutePattern.RawText!.TrimStart('/'), "00000000-0000-7000-8000-000000000001");
            foreach (var method in route.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path);
                using var answer = await nobody.SendAsync(request, TestContext.Current.CancellationToken);
                var refused = path.StartsWith("/api/v1/", StringComparison.Ordinal) || path.StartsWith("/openapi/", StringComparison.Ordinal)
                    ? answer.StatusCode == HttpStatusCode.Unauthorized && answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
                    : answer.StatusCode == HttpStatusCode.SeeOther && answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal);
                if (!refused)
                {
                    answers.Add($"{method} {path}: {answer.StatusCode}");
                }
            }
        }

        Assert.Empty(answers);
    }

    [Fact]
    public async Task Is_closed_even_where_there_is_none()
    {
        await using var database = await Database.CreateAsync(Engine.Sqlite);
        await using var server = await ServerProcess.StartAsync(database);
        using var nobody = server.NewClient();

        using var page = await nobody.GetAsync(new Uri("/no/such/page?a=1", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("/sign-in?returnUrl=%2Fno%2Fsuch%2Fpage%3Fa%3D1", page.Headers.Location!.OriginalString);
        Assert.Equal((401, 401), (await nobody.Status("/api/v1/no-such-thing"), await nobody.Status("/openapi/v1.json")));

        using var part = new HttpRequestMessage(HttpMethod.Get, "/orders/rows");
        part.Headers.Add("HX-Request", "true");
        part.Headers.Add("HX-Current-URL", server.Address + "orders?q=1");
        using var answer = await nobody.SendAsync(part, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Unauthorized, "/sign-in?returnUrl=%2Forders%3Fq%3D1"), (answer.StatusCode, answer.Headers.GetValues("HX-Redirect").Single()));
    }

    /// <summary>The files that the browser needs, which the sign-in page needs too.</summary>
    private static bool IsFile(RouteEndpoint route) => route.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
