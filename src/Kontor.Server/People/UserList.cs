using Kontor.Domain.People;
using Kontor.Server.Http;

namespace Kontor.Server.People;

/// <summary>What the list of users can be asked.</summary>
public static class UserList
{
    public static Listing<User> Of() => new Listing<User>()
        .Status(user => user.State)
        .Part("name", user => user.Name)
        .Part("email", user => user.Email)
        .Search(user => user.SearchText, "In name and mail address.")
        .Sort("name", user => user.Name, isDefault: true, rises: true)
        .Sort("email", user => user.Email);
}
