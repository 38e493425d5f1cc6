using Kontor.Server.Store;

namespace Kontor.Server.Http;

/// <summary>Tells whoever watches whether requests can be answered.</summary>
public static class Health
{
    public static async Task<IResult> Ready(Db db, CancellationToken stop) =>
        await db.Database.CanConnectAsync(stop) ? Results.Text("ready") : Results.Text("the database does not answer", statusCode: 503);
}
