using System.Data.Common;
using System.Globalization;

namespace Kontor.Bench;

/// <summary>The floor of placing an order: the rows that Kontor wrote for one, in one transaction of two round trips.</summary>
internal sealed class FloorPlace : IAsyncDisposable
{
    private readonly Stage stage;
    private readonly DbConnection connection;
    private readonly bool isPostgres;
    private readonly Sample order;
    private readonly Sample line;
    private readonly Sample orderJournal;
    private readonly Sample stockJournal;
    private readonly Sample answer;

    private FloorPlace(Stage stage, DbConnection connection, Sample order, Sample line, Sample orderJournal, Sample stockJournal, Sample answer)
    {
        (this.stage, this.connection, isPostgres) = (stage, connection, connection is Npgsql.NpgsqlConnection);
        (this.order, this.line, this.orderJournal, this.stockJournal, this.answer) = (order, line, orderJournal, stockJournal, answer);
    }

    /// <summary>Opens a client's connection, and takes an order of the books for its sample.</summary>
    public static async Task<FloorPlace> Open(Stage stage, string database)
    {
        var connection = await stage.Books.Open(database);
        var stock = (await Of("journal", "kind = 'stock' AND verb = 'reserve' LIMIT 1"))[0];
        var journal = (await Of("journal", "command = $1 AND kind = 'orders' AND version = 1", stock["command"]))[0];
        var order = (await Of("orders", "id = $1", journal["document"]))[0];
        return new FloorPlace(stage, connection, order, (await Of("order_lines", "order_id = $1", order["id"]))[0], journal, stock, (await Of("answers", "key LIKE '%key:%' LIMIT 1"))[0]);

        Task<IReadOnlyList<Sample>> Of(string table, string where, params object?[] values) => Sample.Of(stage.Books, connection, table, where, values);
    }

    public DbConnection Connection => connection;

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Places an order of three lines.</summary>
    public Task Place(Random chance) => Place(stage.Shop.Pick(chance), stage.Shop.Customers[chance.Next(stage.Shop.Customers.Count)]);

    /// <summary>Places an order and tells its id; nothing when a product of it is sold out.</summary>
    public async Task<object?> Place(IReadOnlyList<Shop.Product> products, Guid customer)
    {
        var (id, command, key) = (stage.Books.NewId(), stage.Books.NewId(), string.Create(CultureInfo.InvariantCulture, $"floor-{stage.Books.NewId()}"));
        var goods = products.Where(product => product.IsInventory).Select(product => product.Id).Order().ToList();
        var trip = Begin().Add("SELECT answer FROM answers WHERE key = $1", key).Add("SELECT * FROM customers WHERE id = $1", Id(customer));
        Many(trip, "SELECT * FROM products WHERE id", "", products.Select(product => product.Id));
        TakeNumber(trip, "order");
        LockStock(trip, goods);
        var read = await trip.Go();
        var stock = goods.Count > 0 ? read[4] : [];
        if (stock.Any(item => (string)item[3]! == "Forbid" && Convert.ToDecimal(item[2], CultureInfo.InvariantCulture) < One))
        {
            await stage.Books.Trip(connection).Add("ROLLBACK").Go();
            return null;
        }

        var write = stage.Books.Trip(connection);
        Sample.Insert(write, [order.With(("id", id), ("customer", Id(customer)), ("number", $"SO-F{read[3][0][0]}"), ("external_key", null))]);
        Sample.Insert(write, [.. products.Select(product => line.With(("id", stage.Books.NewId()), ("order_id", id), ("product", Id(product.Id))))]);
        if (goods.Count > 0)
        {
            ChangeStock(write, goods, string.Create(CultureInfo.InvariantCulture, $"reserved = reserved + {One}"));
        }

        Sample.Insert(write, [
            orderJournal.With(("document", id), ("command", command)),
            .. stock.Select(item => stockJournal.With(("document", item[0]), ("version", (long)item[1]! + 1), ("command", command)))]);
        Sample.Insert(write, [answer.With(("key", key))]);
        await write.Add("COMMIT").Go();
        return id;
    }

    public Trip Begin() => stage.Books.Trip(connection).Add(isPostgres ? "BEGIN" : "BEGIN IMMEDIATE");

    public void TakeNumber(Trip trip, string series) => trip.Add(
        isPostgres ? $"SELECT nextval('number_{series}')" : $"UPDATE number_series SET last = last + 1 WHERE series = '{series}' RETURNING last");

    public void LockStock(Trip trip, IReadOnlyList<Guid> goods)
    {
        if (goods.Count > 0)
        {
            Many(trip, "SELECT id, version, on_hand - reserved, overselling FROM stock WHERE id", isPostgres ? "ORDER BY id FOR UPDATE" : "ORDER BY id", goods);
        }
    }

    public void ChangeStock(Trip trip, IReadOnlyList<Guid> goods, string columns) =>
        Many(trip, $"UPDATE stock SET {columns}, version = version + 1 WHERE id", "", goods);

    /// <summary>SQLite keeps decimals as whole ten-thousandths.</summary>
    private decimal One => isPostgres ? 1 : 10_000;

    /// <summary>As the database keeps it.</summary>
    public object Id(Guid id) => isPostgres ? id : id.ToString().ToUpperInvariant();

    private void Many(Trip trip, string begin, string end, IEnumerable<Guid> ids)
    {
        var all = ids.ToArray();
        if (isPostgres)
        {
            trip.Add($"{begin} = ANY($1) {end}", all);
        }
        else
        {
            trip.Add($"{begin} IN ({string.Join(", ", all.Select((_, place) => "$" + (place + 1).ToString(CultureInfo.InvariantCulture)))}) {end}", [.. all.Select(Id)]);
        }
    }
}
