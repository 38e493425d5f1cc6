using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Access;

public sealed class GivingRights(Servers servers)
{
    [Theory, EachEngine]
    public async Task Goes_no_further_than_ones_own(Engine engine)
    {
        var server = await servers.On(engine);
        using var admin = server.NewProgram();
        var administrators = (string)(await admin.Ask("/api/v1/roles?q=administrator")).Body!["items"]![0]!["id"]!;
        var office = await admin.Made("roles", new { name = "Office", permissions = new[] { "users.*", "roles.*", "api-keys.*", "customers.*" } });
        var (_, made) = await admin.Ask("/api/v1/api-keys", new { name = "Office", roles = new[] { office } });
        using var clerk = server.NewProgram((string)made!["key"]!);
        var key = "/api/v1/api-keys/" + (string)made["id"]!;
        var boss = await admin.Made("users", new { name = "boss", email = "boss@example.com", roles = new[] { administrators } });

        Assert.Equal(403, (await clerk.Ask("/api/v1/users", new { name = "friend", email = "friend@example.com", roles = new[] { administrators } })).Status);
        Assert.Equal(403, (await clerk.Ask("/api/v1/api-keys", new { name = "Robot", roles = new[] { administrators } })).Status);
        Assert.Equal(403, (await clerk.Ask(key + "/edit", new { roles = new[] { office, administrators } })).Status);
        Assert.Equal(403, (await clerk.Ask($"/api/v1/roles/{office}/edit", new { permissions = new[] { "users.*", "products.edit" } })).Status);
        Assert.Equal(403, (await clerk.Ask("/api/v1/roles", new { name = "More", permissions = new[] { "*.read" } })).Status);
        Assert.Equal(403, (await clerk.Ask($"/api/v1/users/{boss}/set-password", new { password = "Known-to-the-clerk" })).Status);

        var less = await clerk.Made("roles", new { name = "Less", permissions = new[] { "customers.edit" } });
        var friend = await clerk.Made("users", new { name = "friend", email = "friend@example.com", roles = new[] { less } });
        Assert.Equal(200, (await clerk.Ask($"/api/v1/users/{friend}/set-password", new { password = "Known-to-the-clerk" })).Status);
        Assert.Equal(200, (await clerk.Ask($"/api/v1/users/{boss}/edit", new { name = "Boss", roles = new[] { administrators } })).Status);
    }
}
