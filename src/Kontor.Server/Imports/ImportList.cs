using Kontor.Domain.Imports;
using Kontor.Server.Http;

namespace Kontor.Server.Imports;

/// <summary>What the list of imports can be asked.</summary>
public static class ImportList
{
    public static Listing<Import> Of() => new Listing<Import>()
        .Choice("status", import => import.State)
        .Choice("state", import => import.State)
        .Exactly("profile", import => import.Profile)
        .Part("fileName", import => import.FileName)
        .Part("startedByName", import => import.StartedByName)
        .Instants("from", "to", import => import.AskedAt)
        .Sort("askedAt", import => import.AskedAt, isDefault: true)
        .Sort("fileName", import => import.FileName)
        .Without("decisions");

    /// <summary>What the report of an import can be asked.</summary>
    public static Listing<ImportRow> Rows() => new Listing<ImportRow>()
        .Choice("state", row => row.State)
        .Exactly("code", row => row.Code)
        .Exactly("key", row => row.Key!)
        .Part("says", row => row.Says)
        .Sort("row", row => row.Row, isDefault: true, rises: true);
}
