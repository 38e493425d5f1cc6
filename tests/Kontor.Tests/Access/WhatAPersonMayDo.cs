using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Kontor.Server.Access;
using Kontor.Server.Store;
using Xunit;

namespace Kontor.Tests.Access;

public sealed class WhatAPersonMayDo
{
    [Theory]
    [InlineData("*", "orders.approve", true)]
    [InlineData("orders.approve", "orders.approve", true)]
    [InlineData("orders.approve", "orders.cancel", false)]
    [InlineData("orders.*", "orders.cancel", true)]
    [InlineData("orders.*", "order-types.read", false)]
    [InlineData("orders.*", "purchase-orders.read", false)]
    [InlineData("*.read", "purchase-orders.read", true)]
    [InlineData("*.read", "orders.unread", false)]
    [InlineData("*.read", "orders.edit", false)]
    [InlineData("orders.*", "orders", false)]
    public void Is_what_a_permission_or_a_pattern_says(string held, string asked, bool may) =>
        Assert.Equal(may, new Person(new Actor(Guid.Empty, "Anna"), new HashSet<string> { held }).May(asked));

    [Fact]
    public void Is_nothing_without_a_permission() => Assert.False(new Person(new Actor(Guid.Empty, "Anna"), new HashSet<string>()).May("orders.read"));

    [Theory]
    [InlineData("customers.create", true)]
    [InlineData("users.set-password", true)]
    [InlineData("customers.read", true)]
    [InlineData("customers.*", true)]
    [InlineData("*.delete", true)]
    [InlineData("stock-items.reserve", false)] // only flows do that
    [InlineData("customers.fly", false)]
    [InlineData("custom.*", false)]
    [InlineData("*.rea", false)]
    public void Is_named_by_permissions_that_exist(string permission, bool exists) => Assert.Equal(exists, KnownPermissions.Has(permission));

    [Fact]
    public void Is_more_than_looking_for_every_new_role_but_one()
    {
        foreach (var role in NewRoles.All.Where(role => role.Name != "Viewer"))
        {
            Assert.Contains(role.Permissions!, permission => permission != "*.read" && KnownPermissions.Has(permission));
        }
    }

    [Fact]
    public void Has_a_sentence_for_each_permission() =>
        Assert.All(KnownPermissions.All, one => Assert.Matches("^[A-Z].+\\.$", one.Value));
}
