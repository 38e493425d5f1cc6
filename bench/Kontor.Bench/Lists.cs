using System.Data.Common;
using System.Globalization;

namespace Kontor.Bench;

/// <summary>W4: the first page of 50 filtered by status and customer and sorted by date, page 100 by its cursor, search by number and by customer name.</summary>
internal sealed class Lists : Workload
{
    private const string Database = "w4";
    private const int Page = 50;

    public override string Name => "W4";

    public override async Task Run(Stage stage)
    {
        await stage.Books.Copy(Shop.Template, Database);
        var bar = stage.Settings.Orders > 100_000 ? 50 : 20;
        await using var server = await KontorServer.Start(stage.Settings, stage.Books.Setting(Database));
        var cursor = await CursorOfPage(server.Client, 100);
        var numbers = await Numbers(stage);
        var kinds = new (string Item, Func<int, string> Path, Func<int, (string Sql, object?[] Values)> Floor)[]
        {
            ("page 1, status and customer", item => $"orders?status=Created&customer={Customer(stage, item)}&sort=-orderedOn&limit={Page}",
                item => ("WHERE state = 'Created' AND customer = $1 ORDER BY ordered_on DESC, id DESC", [Id(stage, Customer(stage, item))])),
            ("page 100 by cursor", _ => $"orders?sort=-orderedOn&limit={Page}&cursor={cursor}",
                _ => ("WHERE ordered_on <= $1 AND (ordered_on < $1 OR id < $2) ORDER BY ordered_on DESC, id DESC", numbers[0].Last)),
            ("search by number", item => $"orders?q={numbers[item % numbers.Count].Number}&limit={Page}",
                item => ("WHERE number = $1", [numbers[item % numbers.Count].Number])),
            ("search by customer name", item => $"orders?q=Customer%20{1 + (item % 200)}&limit={Page}",
                item => ("WHERE customer IN (SELECT id FROM customers WHERE search_text LIKE $1) ORDER BY ordered_on DESC, id DESC", [$"%customer {1 + (item % 200)}%"])),
        };
        foreach (var (item, path, below) in kinds)
        {
            var runs = await stage.Server(server, (_, at) => Call.Get(server.Client, path(at)), count: 300, warmUp: 300);
            var connections = new List<DbConnection>();
            foreach (var _ in Enumerable.Range(0, stage.Settings.Clients.Max()))
            {
                connections.Add(await stage.Books.Open(Database));
            }

            var floor = await stage.Floor(async (client, at) =>
            {
                var (sql, values) = below(at);
                await stage.Books.Trip(connections[client]).Add($"SELECT * FROM orders {sql} LIMIT {Page + 1}", values).Go();
            }, count: 300);
            foreach (var connection in connections)
            {
                await connection.DisposeAsync();
            }

            foreach (var ((clients, measured), (_, plain)) in runs.Zip(floor))
            {
                var line = stage.Report.Add(Name, item, clients, measured, plain);
                stage.Report.Bar(Name, $"{item}: p95 < {bar} ms at {stage.Settings.Orders:N0} orders, {clients} clients", string.Create(CultureInfo.InvariantCulture, $"{line.P95:0.0} ms"), line.P95 < bar);
            }
        }
    }

    private static Guid Customer(Stage stage, int item) => stage.Shop.Customers[item % stage.Shop.Customers.Count];

    private static object Id(Stage stage, Guid id) => stage.Settings.IsPostgres ? id : id.ToString().ToUpperInvariant();

    private static async Task<string> CursorOfPage(HttpClient api, int page)
    {
        var cursor = "";
        for (var turned = 1; turned < page; turned++)
        {
            var next = (await Call.Get(api, $"orders?sort=-orderedOn&limit={Page}{cursor}")).GetProperty("next").GetString();
            if (next is null)
            {
                break; // There are fewer pages.
            }

            cursor = "&cursor=" + next;
        }

        return cursor.Replace("&cursor=", "", StringComparison.Ordinal);
    }

    /// <summary>Some numbers to look for, and where page 100 begins.</summary>
    private static async Task<IReadOnlyList<(string Number, object?[] Last)>> Numbers(Stage stage)
    {
        await using var connection = await stage.Books.Open(Database);
        var rows = await stage.Books.Trip(connection)
            .Add($"SELECT ordered_on, id FROM orders ORDER BY ordered_on DESC, id DESC LIMIT 1 OFFSET {Math.Min(99 * Page, Math.Max(0, stage.Settings.Orders - Page)) - 1}")
            .Add("SELECT number FROM orders ORDER BY id LIMIT 300").Go();
        return [.. rows[1].Select(row => ((string)row[0]!, rows[0][0]))];
    }
}
