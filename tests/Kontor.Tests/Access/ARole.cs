using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Xunit;

namespace Kontor.Tests.Access;

public sealed class ARole
{
    private readonly Staff staff = new();

    [Theory]
    [InlineData("orders.approve", true)]
    [InlineData("stock-adjustments.confirm", true)]
    [InlineData("orders.*", true)]
    [InlineData("*.read", true)]
    [InlineData("*", true)]
    [InlineData("*.*", false)]
    [InlineData("orders", false)]
    [InlineData("Orders.Approve", false)]
    [InlineData("orders.approve.all", false)]
    [InlineData("ord*.approve", false)]
    [InlineData("", false)]
    public void Names_permissions_in_one_way(string permission, bool allowed) =>
        Assert.Equal(allowed, !new EditRole { Permissions = [permission] }.Faults().Any());

    [Fact]
    public void Has_a_name_that_no_other_has()
    {
        var sales = staff.Role("Sales", "orders.*");

        Assert.Equal("name", Field(() => staff.Role("Sales", "*.read")));
        Assert.Equal("name", Field(() => staff.Take(sales, new EditRole { Name = NewRoles.Administrator })));

        staff.Take(sales, new EditRole { Name = "Sales", Permissions = ["orders.edit", "*.read", "orders.edit"] });

        Assert.Equal(["*.read", "orders.edit"], sales.Permissions);
    }

    [Fact]
    public void May_do_everything_only_when_it_is_the_administrators()
    {
        Assert.Equal("permissions", Field(() => staff.Role("Owner", "*")));
        Assert.Equal("permissions", Field(() => staff.Take(staff.Role("Sales", "orders.*"), new EditRole { Permissions = ["*", "orders.*"] })));
        Assert.Equal("permissions", Field(() => staff.Take(staff.Administrators, new EditRole { Permissions = ["*.read"] })));

        staff.Take(staff.Administrators, new EditRole { Name = "Owner", Permissions = ["*"] });

        Assert.Equal(("Owner", true), (staff.Administrators.Name, staff.Administrators.IsAdministrator));
    }

    [Fact]
    public void Counts_the_people_and_the_keys_that_have_it()
    {
        var sales = staff.Role("Sales", "orders.*");
        var anna = staff.User("anna", sales);
        var ben = staff.User("ben", sales, staff.Administrators);
        var shop = staff.Key("Shop", sales);
        Assert.Equal((3, 2), (sales.Holders, sales.ActivePeople));

        staff.Take(anna, new DeactivateUser());
        staff.Take(ben, new EditUser { Roles = [staff.Administrators.Id] });
        staff.Take(shop, new RevokeApiKey());
        Assert.Equal((1, 0), (sales.Holders, sales.ActivePeople));

        staff.Take(anna, new ActivateUser());
        Assert.Equal((1, 1), (sales.Holders, sales.ActivePeople));

        staff.Take(anna, new DeleteUser());
        staff.Take(shop, new DeleteApiKey());
        Assert.Equal((0, 0), (sales.Holders, sales.ActivePeople));
    }

    [Fact]
    public void Is_not_deleted_while_somebody_has_it()
    {
        var sales = staff.Role("Sales", "orders.*");
        var shop = staff.Key("Shop", sales);

        Assert.Equal("in-use", Code(() => staff.Take(sales, new DeleteRole())));
        Assert.Equal("administrator-role", Code(() => staff.Take(staff.Administrators, new DeleteRole())));

        staff.Take(shop, new EditApiKey { Roles = [] });
        staff.Take(sales, new DeleteRole());

        Assert.Equal(RoleState.Deleted, sales.State);
        Assert.Equal("roles[0]", Field(() => staff.User("anna", sales)));
    }

    private static string Field(Action act) => Assert.Single(Assert.Throws<Faulty>(act).Faults).Field;

    private static string Code(Action act) => Assert.Throws<Refused>(act).Reason.Code;
}
