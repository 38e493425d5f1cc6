using Kontor.Domain.People;
using Kontor.Server.Http;

namespace Kontor.Server.People;

/// <summary>What the list of API keys can be asked.</summary>
public static class ApiKeyList
{
    public static Listing<ApiKey> Of() => new Listing<ApiKey>()
        .Status(key => key.State)
        .Part("name", key => key.Name)
        .Part("prefix", key => key.Prefix)
        .Part("madeBy", key => key.MadeBy)
        .Instants("from", "to", key => key.MadeAt)
        .Part("q", key => key.Name, key => key.Prefix)
        .Sort("name", key => key.Name, isDefault: true, rises: true)
        .Sort("madeAt", key => key.MadeAt);
}
