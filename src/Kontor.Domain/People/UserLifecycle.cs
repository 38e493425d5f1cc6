using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.People.User, Kontor.Domain.People.UserState>;
using static Kontor.Domain.People.UserState;

namespace Kontor.Domain.People;

/// <summary>The life of a user.</summary>
public static class UserLifecycle
{
    public static Lifecycle<User, UserState> Table { get; } = new(start: Active,
    [
        Make<AddUser>(),
        Step<EditUser>(from: [Active, Inactive]),
        Step<SetUserPassword>(from: [Active, Inactive]),
        Step<DeactivateUser>(from: [Active], to: Inactive, looksBeyond: true),
        Step<ActivateUser>(from: [Inactive], to: Active),
        Step<DeleteUser>(from: [Active, Inactive], to: Deleted, looksBeyond: true),
    ]);
}
