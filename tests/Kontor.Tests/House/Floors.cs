namespace Kontor.Tests.House;

/// <summary>The floors of the house, from the ground up: an arrow points only down, and rooms on one floor do not know each other.</summary>
public static class Floors
{
    private const string Domain = "src/Kontor.Domain";
    private const string Server = "src/Kontor.Server";

    private static readonly string[][] FromTheGround =
    [
        [$"{Domain}/Kernel"],
        [$"{Domain}/Tax", $"{Domain}/People"],
        [$"{Domain}/Catalog"],
        [$"{Domain}/Parties", $"{Domain}/Imports"],
        [$"{Domain}/Stock"],
        [$"{Domain}/Sales"],
        [$"{Domain}/Shipping", $"{Domain}/Billing", $"{Domain}/Purchasing", $"{Domain}/Activities", $"{Domain}/Attachments"],
        [$"{Domain}/Flows"],
        [$"{Server}/Store"],
        [$"{Server}/Http", $"{Server}/Access", $"{Server}/Paper", $"{Server}/Outbound", $"{Server}/Jobs"],
        [$"{Server}/Ui"],
        [
            $"{Server}/Parties", $"{Server}/People", $"{Server}/Catalog", $"{Server}/Tax", $"{Server}/Stock",
            $"{Server}/Sales", $"{Server}/Shipping", $"{Server}/Billing", $"{Server}/Purchasing", $"{Server}/Imports", $"{Server}/Reconcile",
            $"{Server}/Activities", $"{Server}/Attachments",
        ],
        [Server],
    ];

    private static readonly Dictionary<string, int> FloorOf =
        FromTheGround.SelectMany((rooms, floor) => rooms.Select(room => (room, floor))).ToDictionary(x => x.room, x => x.floor);

    public static bool Has(string room) => FloorOf.ContainsKey(room);

    public static bool MayPoint(string from, string to) => from == to || FloorOf[to] < FloorOf[from];

    /// <summary>The room that a namespace names: Kontor.Domain.Sales is src/Kontor.Domain/Sales. Null where it names none.</summary>
    public static string? RoomOf(string name)
    {
        var parts = name.Split('.');
        var room = $"src/Kontor.{parts[1]}{(parts.Length > 2 ? $"/{parts[2]}" : "")}";
        return FloorOf.ContainsKey(room) ? room : null;
    }
}
