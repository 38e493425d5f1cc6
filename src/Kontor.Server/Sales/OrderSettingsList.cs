using Kontor.Domain.Sales;
using Kontor.Server.Http;

namespace Kontor.Server.Sales;

/// <summary>The order settings as a list: there is one row.</summary>
public static class OrderSettingsList
{
    public static Listing<OrderSettings> Of() => new Listing<OrderSettings>()
        .Status(settings => settings.State)
        .Sort("id", settings => settings.Id, isDefault: true, rises: true);
}
