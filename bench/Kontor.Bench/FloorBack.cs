using System.Data.Common;

namespace Kontor.Bench;

/// <summary>The floor of the way back: the rows that Kontor wrote for one, in three transactions of two round trips each.</summary>
internal sealed class FloorBack : IAsyncDisposable
{
    private readonly Stage stage;
    private readonly DbConnection connection;
    private readonly FloorPlace place;
    private readonly Dictionary<string, Sample> journal = [];
    private readonly Dictionary<string, Sample> rows = [];

    private FloorBack(Stage stage, DbConnection connection, FloorPlace place) => (this.stage, this.connection, this.place) = (stage, connection, place);

    /// <summary>Opens a client's connection, and takes a way back of the books for its sample.</summary>
    public static async Task<FloorBack> Open(Stage stage, string database)
    {
        var place = await FloorPlace.Open(stage, database);
        var floor = new FloorBack(stage, place.Connection, place);
        var move = await floor.Keep("stock_moves", "reason LIKE 'Return%' LIMIT 1");
        var back = await floor.Keep("returns", "id = $1", move["cause"]);
        await floor.Keep("return_lines", "return_id = $1 LIMIT 1", back["id"]);
        var note = await floor.Keep("invoices", "kind = 'CreditNote' AND \"order\" = $1", back["order"]);
        await floor.Keep("invoice_lines", "invoice_id = $1 LIMIT 1", note["id"]);
        await floor.Keep("issued", "document = $1", note["id"]);
        foreach (var (name, document, verb) in new (string, object?, string)[]
        {
            ("note", back["order"], "note-return"), ("return", back["id"], "create"), ("returning", back["shipment"], "return"),
            ("take", back["order"], "take-back"), ("confirm", back["id"], "confirm"), ("taken", back["shipment"], "take-back"),
            ("receive", move["stock_item"], "receive"), ("credited", back["order"], "credit"), ("paper", note["id"], "create"),
        })
        {
            floor.journal[name] = (await Sample.Of(stage.Books, floor.connection, "journal", "document = $1 AND verb = $2 LIMIT 1", document, verb))[0];
        }

        floor.journal["credit"] = (await Sample.Of(stage.Books, floor.connection, "journal", "command = $1 AND kind = 'invoices' AND verb = 'credit'", floor.journal["credited"]["command"]))[0];
        return floor;
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    public async Task Back(Sold sold)
    {
        var (order, shipment, invoice) = (place.Id(sold.Order), place.Id(sold.Shipment), place.Id(sold.Invoice));
        var (back, note) = (stage.Books.NewId(), stage.Books.NewId());

        var trip = Read(order, "shipments", "shipment", shipment);
        place.TakeNumber(trip, "return");
        var read = await trip.Go();
        var write = Changed(order, "returns = 'Registered', draft_returns = draft_returns")
            .Add("UPDATE shipments SET version = version + 1 WHERE id = $1", shipment)
            .Add("UPDATE shipment_lines SET \"returning\" = \"returning\" + 0 WHERE shipment_id = $1", shipment);
        Sample.Insert(write, [rows["returns"].With(("id", back), ("order", order), ("shipment", shipment), ("number", $"RT-F{read[^1][0][0]}"), ("version", 1L), ("state", "Draft"))]);
        Sample.Insert(write, [.. sold.Shipped.Select(line => rows["return_lines"].With(("id", stage.Books.NewId()), ("return_id", back), ("shipment_line", place.Id(line))))]);
        await End(Journal(write, ("note", order, Next(read[0])), ("returning", shipment, Next(read[2])), ("return", back, 1)));

        trip = Read(order, "shipments", "shipment", shipment)
            .Add("SELECT * FROM returns WHERE id = $1", back)
            .Add("SELECT * FROM return_lines WHERE return_id = $1", back);
        place.LockStock(trip, sold.Goods);
        read = await trip.Go();
        var stock = sold.Goods.Count > 0 ? read[^1] : [];
        write = Changed(order, "returns = 'PartiallyReturned', badge = 'PartiallyReturned', net = net", "returned = returned + 0, cancelled = cancelled + 0, net = net")
            .Add("UPDATE returns SET state = 'Confirmed', version = version + 1 WHERE id = $1", back)
            .Add("UPDATE shipments SET version = version + 1 WHERE id = $1", shipment)
            .Add("UPDATE shipment_lines SET \"returning\" = \"returning\" - 0, returned = returned + 0 WHERE shipment_id = $1", shipment);
        if (sold.Goods.Count > 0)
        {
            place.ChangeStock(write, sold.Goods, "on_hand = on_hand + 0, levels = levels");
            Sample.Insert(write, [.. stock.Select(item => rows["stock_moves"].With(("id", stage.Books.NewId()), ("stock_item", item[0]), ("cause", back)))]);
        }

        Journal(write, [("take", order, Next(read[0])), ("taken", shipment, Next(read[2])), ("confirm", back, 2), .. stock.Select(item => ("receive", item[0]!, (long)item[1]! + 1))]);
        await End(write);

        read = await Read(order, "invoices", "invoice", invoice)
            .Add("UPDATE number_series SET last = last + 1 WHERE series = 'credit-note' RETURNING last").Go();
        write = Changed(order, "credited_tax = credited_tax, billed_tax = billed_tax, issued = issued", "billed = billed - 0, billed_net = billed_net - 0, credited = credited + 0, credited_net = credited_net + 0")
            .Add("UPDATE invoices SET credited = credited + 0, credited_tax = credited_tax, due = due - 0, version = version + 1 WHERE id = $1", invoice)
            .Add("UPDATE invoice_lines SET credited_quantity = credited_quantity + 0, credited_net = credited_net + 0 WHERE invoice_id = $1", invoice);
        Sample.Insert(write, [rows["invoices"].With(("id", note), ("order", order), ("number", $"CN-F{read[^1][0][0]}"))]);
        Sample.Insert(write, [.. sold.Billed.Select(_ => rows["invoice_lines"].With(("id", stage.Books.NewId()), ("invoice_id", note)))]);
        Sample.Insert(write, [rows["issued"].With(("document", note))]);
        await End(Journal(write, ("credited", order, Next(read[0])), ("credit", invoice, Next(read[2])), ("paper", note, 1)));
    }

    private static long Next(IReadOnlyList<object?[]> document) => (long)document[0][0]! + 1;

    /// <summary>Every version stands first.</summary>
    private Trip Read(object order, string table, string owner, object paper) => place.Begin()
        .Add("SELECT version, orders.* FROM orders WHERE id = $1", order)
        .Add("SELECT * FROM order_lines WHERE order_id = $1", order)
        .Add($"SELECT version, {table}.* FROM {table} WHERE id = $1", paper)
        .Add($"SELECT * FROM {owner}_lines WHERE {owner}_id = $1", paper);

    private Trip Changed(object order, string columns, string? ofLines = null)
    {
        var trip = stage.Books.Trip(connection).Add($"UPDATE orders SET {columns}, version = version + 1 WHERE id = $1", order);
        return ofLines is null ? trip : trip.Add($"UPDATE order_lines SET {ofLines} WHERE order_id = $1", order);
    }

    private Trip Journal(Trip trip, params IReadOnlyList<(string Name, object Document, long Version)> changes)
    {
        var command = stage.Books.NewId();
        Sample.Insert(trip, [.. changes.Select(change => journal[change.Name].With(("document", change.Document), ("version", change.Version), ("command", command)))]);
        return trip;
    }

    private static Task End(Trip trip) => trip.Add("COMMIT").Go();

    private async Task<Sample> Keep(string table, string where, params object?[] values) =>
        rows[table] = (await Sample.Of(stage.Books, connection, table, where, values))[0];
}
