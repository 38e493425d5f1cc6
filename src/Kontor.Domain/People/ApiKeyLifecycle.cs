using Kontor.Domain.Kernel;
using static Kontor.Domain.Kernel.Lifecycle<Kontor.Domain.People.ApiKey, Kontor.Domain.People.ApiKeyState>;
using static Kontor.Domain.People.ApiKeyState;

namespace Kontor.Domain.People;

/// <summary>The life of an API key.</summary>
public static class ApiKeyLifecycle
{
    public static Lifecycle<ApiKey, ApiKeyState> Table { get; } = new(start: Active,
    [
        Make<AddApiKey>(),
        Step<EditApiKey>(from: [Active, Inactive]),
        Step<DeactivateApiKey>(from: [Active], to: Inactive),
        Step<ActivateApiKey>(from: [Inactive], to: Active),
        Step<RevokeApiKey>(from: [Active, Inactive], to: Revoked),
        Step<DeleteApiKey>(from: [Active, Inactive, Revoked], to: Deleted),
    ]);
}
