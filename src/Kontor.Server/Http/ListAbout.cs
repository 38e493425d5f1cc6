using Kontor.Server.Store;

namespace Kontor.Server.Http;

/// <summary>Which list an endpoint answers with, for the API's own document.</summary>
public sealed record ListAbout(Func<Db, Listing> Of);
