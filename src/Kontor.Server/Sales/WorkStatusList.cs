using Kontor.Domain.Sales;
using Kontor.Server.Http;

namespace Kontor.Server.Sales;

/// <summary>What the list of work statuses can be asked.</summary>
public static class WorkStatusList
{
    public static Listing<WorkStatus> Of() => new Listing<WorkStatus>()
        .Status(status => status.State)
        .Exactly("code", status => status.Code)
        .Flag("isDefault", status => status.IsDefault)
        .Part("q", status => status.Code)
        .Sort("position", status => status.Position, isDefault: true, rises: true)
        .Sort("code", status => status.Code);
}
