using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.People.Role, Kontor.Domain.People.RoleState>;
using static Kontor.Domain.People.RoleState;

namespace Kontor.Domain.People;

/// <summary>The life of a role.</summary>
public static class RoleLifecycle
{
    public static Lifecycle<Role, RoleState> Table { get; } = new(start: Active,
    [
        Make<AddRole>(),
        Step<EditRole>(from: [Active]),
        Step<HoldRole>(from: [Active], by: Who.System),
        Step<DeleteRole>(from: [Active], to: Deleted),
    ]);
}
