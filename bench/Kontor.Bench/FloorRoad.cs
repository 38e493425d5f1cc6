using System.Data.Common;

namespace Kontor.Bench;

/// <summary>The floor of the full road: the rows that Kontor wrote for one, in five transactions of two round trips each.</summary>
internal sealed class FloorRoad : IAsyncDisposable
{
    private readonly Stage stage;
    private readonly DbConnection connection;
    private readonly FloorPlace place;
    private readonly Dictionary<string, Sample> journal = [];
    private readonly Dictionary<string, Sample> rows = [];

    private FloorRoad(Stage stage, DbConnection connection, FloorPlace place) => (this.stage, this.connection, this.place) = (stage, connection, place);

    /// <summary>Opens a client's connection, and takes a road of the books for its sample.</summary>
    public static async Task<FloorRoad> Open(Stage stage, string database)
    {
        var place = await FloorPlace.Open(stage, database);
        var floor = new FloorRoad(stage, place.Connection, place);
        var move = await floor.Keep("stock_moves", "reason = 'Shipment' LIMIT 1");
        var shipment = await floor.Keep("shipments", "id = $1", move["cause"]);
        await floor.Keep("shipment_lines", "shipment_id = $1 LIMIT 1", shipment["id"]);
        var invoice = await floor.Keep("invoices", "\"order\" = $1", shipment["order"]);
        await floor.Keep("invoice_lines", "invoice_id = $1 LIMIT 1", invoice["id"]);
        await floor.Keep("issued", "document = $1", invoice["id"]);
        await floor.Keep("outbox", "document = $1", invoice["id"]);
        foreach (var (name, document, version) in new (string, object?, int)[]
        {
            ("approve", shipment["order"], 2), ("ship", shipment["order"], 3), ("shipment", shipment["id"], 1),
            ("bill", shipment["order"], 4), ("invoice", invoice["id"], 1), ("send", invoice["id"], 2), ("sent", shipment["order"], 5),
        })
        {
            floor.journal[name] = (await Sample.Of(stage.Books, floor.connection, "journal", "document = $1 AND version = $2", document, version))[0];
        }

        floor.journal["issue"] = (await Sample.Of(stage.Books, floor.connection, "journal", "kind = 'stock' AND command = $1", floor.journal["ship"]["command"]))[0];
        return floor;
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    public async Task Walk(Random chance)
    {
        var products = stage.Shop.Pick(chance);
        var order = (await place.Place(products, stage.Shop.Customers[chance.Next(stage.Shop.Customers.Count)]))!;
        var goods = products.Where(product => product.IsInventory).Select(product => product.Id).Order().ToList();
        var (shipment, invoice) = (stage.Books.NewId(), stage.Books.NewId());

        await Read(order).Go();
        await End(Journal(Changed(order, "state = 'Approved', badge = 'Approved'"), ("approve", order, 2)));

        var trip = Read(order);
        place.TakeNumber(trip, "shipment");
        place.LockStock(trip, goods);
        var read = await trip.Go();
        var stock = goods.Count > 0 ? read[^1] : [];
        var write = Changed(order, "fulfilment = 'Delivered', badge = 'Delivered'", "shipped = ordered, reserved = 0");
        Sample.Insert(write, [rows["shipments"].With(("id", shipment), ("order", order), ("number", $"SH-F{read[2][0][0]}"))]);
        Sample.Insert(write, [.. products.Select(_ => rows["shipment_lines"].With(("id", stage.Books.NewId()), ("shipment_id", shipment)))]);
        if (goods.Count > 0)
        {
            place.ChangeStock(write, goods, "reserved = reserved - 0, on_hand = on_hand - 0, levels = levels");
            Sample.Insert(write, [.. stock.Select(item => rows["stock_moves"].With(("id", stage.Books.NewId()), ("stock_item", item[0]), ("cause", shipment)))]);
        }

        Journal(write, [("ship", order, 3), ("shipment", shipment, 1), .. stock.Select(item => ("issue", item[0]!, (long)item[1]! + 1))]);
        await End(write);

        await Read(order).Go();
        write = Changed(order, "invoicing = 'Ready'", "billed = ordered, billed_net = net");
        Sample.Insert(write, [rows["invoices"].With(("id", invoice), ("order", order), ("number", null))]);
        Sample.Insert(write, [.. products.Select(_ => rows["invoice_lines"].With(("id", stage.Books.NewId()), ("invoice_id", invoice)))]);
        await End(Journal(write, ("bill", order, 4), ("invoice", invoice, 1)));

        read = await Read(order)
            .Add("SELECT * FROM invoices WHERE id = $1", invoice)
            .Add("SELECT * FROM invoice_lines WHERE invoice_id = $1", invoice)
            .Add("UPDATE number_series SET last = last + 1 WHERE series = 'invoice' RETURNING last").Go();
        write = Changed(order, "invoicing = 'Invoiced', stage = 'COMPLETED'", "invoiced = ordered, invoiced_net = net")
            .Add("UPDATE invoices SET state = 'Sent', number = $2, sent_at = $3, version = version + 1 WHERE id = $1", invoice, $"INV-{read[^1][0][0]}", stage.Books.Now());
        Sample.Insert(write, [rows["issued"].With(("document", invoice))]);
        Sample.Insert(write, [rows["outbox"].With(("id", stage.Books.NewId()), ("document", invoice))]);
        await End(Journal(write, ("send", invoice, 2), ("sent", order, 5)));
    }

    private Trip Read(object order) => place.Begin()
        .Add("SELECT * FROM orders WHERE id = $1", order)
        .Add("SELECT * FROM order_lines WHERE order_id = $1", order);

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
