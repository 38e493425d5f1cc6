using System.Text.RegularExpressions;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Access;

public sealed partial class StartingANewHouse
{
    [Theory, EachEngine]
    public async Task Makes_six_roles_and_one_administrator_also_on_two_nodes_at_once(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        var nodes = await Task.WhenAll(ServerProcess.StartAsync(database), ServerProcess.StartAsync(database));
        try
        {
            Assert.Equal((6, 1, 1, 1), (await database.CountAsync("roles"), await database.CountAsync("users"), await database.CountAsync("credentials"), await database.CountAsync("api_keys")));
            using var browser = await nodes[0].SignedIn("admin@kontor.local", ServerProcess.AdminPassword);
            using var program = nodes[1].NewProgram();
            var roles = (await program.Ask("/api/v1/roles?sort=name")).Body!["items"]!.AsArray();
            Assert.Equal(["Administrator", "Billing", "Purchasing", "Sales", "Viewer", "Warehouse"], roles.Select(role => (string)role!["name"]!));
            Assert.Equal((2, 1), ((int)roles[0]!["holders"]!, (int)roles[0]!["activePeople"]!));
        }
        finally
        {
            await Task.WhenAll(nodes.Select(node => node.DisposeAsync().AsTask()));
        }
    }

    [Fact]
    public async Task Prints_a_password_once_when_none_is_set()
    {
        await using var database = await Database.CreateAsync(Engine.Sqlite);
        await using var server = await ServerProcess.StartAsync(database, new Dictionary<string, string> { ["Kontor__AdminPassword"] = "", ["Kontor__AdminEmail"] = "owner@example.com" });

        var printed = Printed().Match(server.Output);
        Assert.True(printed.Success, server.Output);
        using var browser = await server.SignedIn("owner@example.com", printed.Groups[1].Value);
        Assert.Equal(200, await browser.Status("/api/v1/users"));

        server.Kill();
        await server.StartAsync();
        Assert.Single(Printed().Matches(server.Output));
    }

    [Fact]
    public async Task Keeps_the_last_administrator()
    {
        await using var database = await Database.CreateAsync(Engine.Sqlite);
        await using var server = await ServerProcess.StartAsync(database);
        using var program = server.NewProgram();
        var admin = (await program.Ask("/api/v1/users")).Body!["items"]![0]!;
        var path = "/api/v1/users/" + (string)admin["id"]!;

        var offered = (await program.Ask(path)).Body!["acts"]!.AsArray().Single(act => (string)act!["verb"]! == "deactivate")!;
        var (status, told) = await program.Act(path + "/deactivate");

        Assert.Equal((false, "last-administrator"), ((bool)offered["allowed"]!, (string)offered["code"]!));
        Assert.Equal((409, (string)offered["reason"]!), (status, (string)told!["detail"]!));
    }

    [Theory, EachEngine]
    public async Task Leaves_one_of_two_administrators_who_deactivate_each_other(Engine engine)
    {
        await using var database = await Database.CreateAsync(engine);
        await using var server = await ServerProcess.StartAsync(database);
        using var program = server.NewProgram();
        var first = (await program.Ask("/api/v1/users")).Body!["items"]![0]!;
        var second = await program.Made("users", new { name = "Second", email = "second@example.com", roles = new[] { (string)first["roles"]![0]! } });

        var answers = await Task.WhenAll(
            program.Act($"/api/v1/users/{(string)first["id"]!}/deactivate"),
            program.Act($"/api/v1/users/{second}/deactivate"));

        Assert.Equal([200, 409], answers.Select(answer => answer.Status).Order());
        Assert.Equal(1, await database.CountAsync("users WHERE state = 'Active'"));
    }

    [Fact]
    public async Task Is_not_lost_with_the_password_of_its_administrator()
    {
        await using var database = await Database.CreateAsync(Engine.Sqlite);
        await using var server = await ServerProcess.StartAsync(database);

        var (code, told) = await server.CommandAsync("set-password", "Admin@kontor.local");
        var (unknown, _) = await server.CommandAsync("set-password", "nobody@example.com");

        Assert.Equal((0, 1), (code, unknown));
        using var browser = await server.SignedIn("admin@kontor.local", NewPassword().Match(told).Groups[1].Value);
        Assert.Equal(200, await browser.Status("/api/v1/users"));
    }

    [GeneratedRegex("The new password of admin@kontor.local is ([a-z0-9]{20})")]
    private static partial Regex NewPassword();

    [GeneratedRegex("owner@example.com with the password ([a-z0-9]{20})")]
    private static partial Regex Printed();
}
