using Kontor.Domain.Kernel;
using Kontor.Domain.People;
using Xunit;

namespace Kontor.Tests.Access;

public sealed class AUser
{
    private readonly Staff staff = new();

    [Fact]
    public void Needs_a_mail_address_a_name_and_roles() =>
        Assert.Equal(["email", "name", "roles"], new AddUser().Faults().Select(fault => fault.Field));

    [Theory]
    [InlineData("anna@example.com", true)]
    [InlineData("Anna Smith <anna@example.com>", false)]
    [InlineData("anna@localhost", false)]
    [InlineData("anna", false)]
    [InlineData("", false)]
    public void Signs_in_with_one_mail_address(string email, bool usable) =>
        Assert.Equal(usable, !new EditUser { Email = email }.Faults().Any());

    [Fact]
    public void Has_an_address_of_their_own_however_it_is_written()
    {
        var anna = staff.User("Anna", staff.Administrators);
        Assert.Equal("anna@example.com", anna.Email);

        Assert.Equal("email", Field(() => staff.User("ANNA")));

        staff.Take(anna, new EditUser { Email = "Anna@Example.com", Name = "Anna S." });
        Assert.Equal(("anna@example.com", "Anna S."), (anna.Email, anna.Name));

        var ben = staff.User("Ben");
        Assert.Equal("email", Field(() => staff.Take(ben, new EditUser { Email = "anna@EXAMPLE.com" })));
    }

    [Fact]
    public void Stays_an_administrator_while_no_other_active_one_is_left()
    {
        var anna = staff.User("anna", staff.Administrators);
        var ben = staff.User("ben", staff.Administrators);
        staff.Key("Robot", staff.Administrators);
        staff.Take(ben, new DeactivateUser());

        Assert.Equal("last-administrator", Code(() => staff.Take(anna, new DeactivateUser())));
    }

    [Theory]
    [InlineData("deactivate")]
    [InlineData("delete")]
    [InlineData("edit")]
    public void Gives_the_last_administration_away_by_no_act(string verb)
    {
        var anna = staff.User("anna", staff.Administrators);
        IAct<User> act = verb switch
        {
            "deactivate" => new DeactivateUser(),
            "delete" => new DeleteUser(),
            _ => new EditUser { Roles = [staff.Role("Sales", "orders.*").Id] },
        };

        Assert.Equal("last-administrator", Code(() => staff.Take(anna, act)));
    }

    [Fact]
    public void May_leave_administration_when_another_is_there()
    {
        var anna = staff.User("anna", staff.Administrators);
        staff.User("ben", staff.Administrators);

        staff.Take(anna, new EditUser { Roles = [] });

        Assert.Equal((1, 1), (staff.Administrators.Holders, staff.Administrators.ActivePeople));
    }

    [Fact]
    public void Keeps_the_time_of_the_password_and_never_the_password()
    {
        var anna = staff.User("anna", staff.Administrators);

        staff.Take(anna, new SetUserPassword("a-good-password"));

        Assert.Equal(staff.Now.Instant, anna.PasswordSetAt);
        Assert.DoesNotContain("a-good-password", System.Text.Encoding.UTF8.GetString(Kontor.Server.Store.Memento.Of(anna)), StringComparison.Ordinal);
        Assert.DoesNotContain("a-good-password", new SetUserPassword("a-good-password").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Has_a_password_of_eight_characters_or_more(int length, bool usable) =>
        Assert.Equal(usable, !new SetUserPassword(new string('x', length)).Faults().Any());

    private static string Field(Action act) => Assert.Single(Assert.Throws<Faulty>(act).Faults).Field;

    private static string Code(Action act) => Assert.Throws<Refused>(act).Reason.Code;
}
