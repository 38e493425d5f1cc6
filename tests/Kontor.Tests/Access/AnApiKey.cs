using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Xunit;

namespace Kontor.Tests.Access;

public sealed class AnApiKey
{
    private readonly Staff staff = new();

    [Fact]
    public void Tells_who_made_it_and_how_it_begins()
    {
        var shop = staff.Key("Shop", staff.Administrators);

        Assert.Equal(("Shop", "kontor_abcde", "Anna", staff.Now.Instant), (shop.Name, shop.Prefix, shop.MadeBy, shop.MadeAt));
    }

    [Fact]
    public void Comes_back_after_a_pause_but_never_after_it_was_revoked()
    {
        var shop = staff.Key("Shop");
        staff.Take(shop, new DeactivateApiKey());
        staff.Take(shop, new ActivateApiKey());
        staff.Take(shop, new RevokeApiKey());

        Assert.Throws<Refused>(() => staff.Take(shop, new ActivateApiKey()));
        Assert.Throws<Refused>(() => staff.Take(shop, new EditApiKey { Name = "Other" }));

        staff.Take(shop, new DeleteApiKey());
        Assert.Equal(ApiKeyState.Deleted, shop.State);
    }
}
