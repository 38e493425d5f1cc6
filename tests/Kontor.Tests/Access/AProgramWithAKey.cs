using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Access;

public sealed class AProgramWithAKey(Servers servers)
{
    [Theory, EachEngine]
    public async Task May_what_the_roles_of_the_key_say_at_once(Engine engine)
    {
        var server = await servers.On(engine);
        using var admin = server.NewProgram();
        var role = await admin.Made("roles", new { name = "Shop", permissions = new[] { "roles.read" } });
        var (_, made) = await admin.Ask("/api/v1/api-keys", new { name = "Shop", roles = new[] { role } });
        using var shop = server.NewProgram((string)made!["key"]!);

        Assert.Equal((200, 403), (await shop.Status("/api/v1/roles"), await shop.Status("/api/v1/users")));

        await admin.Ask($"/api/v1/roles/{role}/edit", new { permissions = new[] { "users.read", "roles.create" } });
        Assert.Equal((403, 200), (await shop.Status("/api/v1/roles"), await shop.Status("/api/v1/users")));

        var byShop = await shop.Made("roles", new { name = "Made by the shop", permissions = new[] { "users.read" } });
        var journal = (await admin.Ask($"/api/v1/roles/{byShop}/journal")).Body!;
        Assert.Equal("Shop", (string)journal["items"]![0]!["by"]!);
        Assert.Equal(403, (await shop.Ask($"/api/v1/roles/{byShop}/edit", new { name = "Other" })).Status);
    }

    [Theory, EachEngine]
    public async Task Is_shown_the_key_once_and_it_is_kept_as_a_hash(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        using var admin = server.NewProgram();

        var (_, rehearsed) = await admin.Ask("/api/v1/api-keys?dryRun=true", new { name = "Shop", roles = Array.Empty<string>() });
        var (_, made) = await admin.Ask("/api/v1/api-keys", new { name = "Shop", roles = Array.Empty<string>() });

        var key = (string)made!["key"]!;
        Assert.Matches("^kontor_[A-Za-z0-9_-]{43}$", key);
        Assert.Equal(key[..12], (string)made["prefix"]!);
        Assert.False(rehearsed!.ContainsKey("key"));
        var id = (string)made["id"]!;
        foreach (var path in new[] { "", "/journal" })
        {
            Assert.DoesNotContain(key, (await admin.Ask($"/api/v1/api-keys/{id}{path}")).Body!.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal(0, await database.CountAsync($"api_key_secrets WHERE hash LIKE '%{key[12..30]}%'"));
        Assert.Equal(1, await database.CountAsync($"api_key_secrets WHERE hash = '{Kontor.Server.Access.KeySecrets.HashOf(key)}'"));
        Assert.Equal(0, await database.CountAsync($"journal WHERE change LIKE '%{key[12..30]}%'"));
    }

    [Theory, EachEngine]
    public async Task Is_refused_when_the_key_is_paused_revoked_or_unknown(Engine engine)
    {
        var server = await servers.On(engine);
        using var admin = server.NewProgram();
        var (_, made) = await admin.Ask("/api/v1/api-keys", new { name = "Robot", roles = Array.Empty<string>() });
        using var robot = server.NewProgram((string)made!["key"]!);
        var key = "/api/v1/api-keys/" + (string)made["id"]!;
        Assert.Equal(200, await robot.Status("/api/v1/me"));

        await admin.Act(key + "/deactivate");
        Assert.Equal(401, await robot.Status("/api/v1/me"));

        await admin.Act(key + "/activate");
        Assert.Equal(200, await robot.Status("/api/v1/me"));

        await admin.Act(key + "/revoke");
        Assert.Equal(401, await robot.Status("/api/v1/me"));
        using var unknown = server.NewProgram("kontor_" + new string('x', 43));
        Assert.Equal(401, await unknown.Status("/api/v1/me"));
        Assert.Equal(409, (await admin.Act(key + "/activate")).Status);
    }

    [Fact]
    public async Task Is_told_what_a_new_role_may_not_name()
    {
        var server = await servers.On(Engine.Sqlite);
        using var admin = server.NewProgram();

        var (status, told) = await admin.Ask("/api/v1/roles", new { name = "Odd", permissions = new[] { "orders.fly", "customers.read", "*.rea" } });

        Assert.Equal(400, status);
        Assert.Equal(["permissions[0]", "permissions[2]"], told!["errors"]!.AsObject().Select(one => one.Key));
    }

    [Fact]
    public async Task Has_no_password_to_change()
    {
        var server = await servers.On(Engine.Sqlite);
        using var admin = server.NewProgram();

        var (status, told) = await admin.Ask("/api/v1/me/password", new { old = "a", @new = "Another-password" });

        Assert.Equal((409, "no-password"), (status, (string)told!["code"]!));
    }
}
