using System.Globalization;

namespace Kontor.Bench;

/// <summary>What one call of the bench is to do.</summary>
internal sealed record Settings
{
    public const string Help = """
        Kontor.Bench [--engine postgres|sqlite] [--only W1,W2] [--orders N] [--runs N] [--count N] [--seconds N]
                     [--clients 1,4] [--server FOLDER] [--retail FILE] [--json FILE]

        --engine    the database (postgres; its server is named by KONTOR_TEST_POSTGRES)
        --only      some workloads: W1, W2, W3, W4, W5, W8, W10
        --orders    how many orders stand in the books before W1 and W4 (10000)
        --runs      how often each is measured; the median is told (3)
        --count     items of one run (2000)
        --seconds   the most that one run may take (60)
        --clients   how many ask at once (1,4)
        --server    the folder of the published server (artifacts/bench-server)
        --retail    the Online Retail file of W8 (../shared/data/online-retail/online-retail-2010-12-01_09.csv)
        --json      where the figures are kept (artifacts/bench.json)
        """;

    public string Engine { get; private init; } = "postgres";

    public IReadOnlyList<string> Only { get; private init; } = [];

    public int Orders { get; private init; } = 10_000;

    public int Runs { get; private init; } = 3;

    public int Count { get; private init; } = 2_000;

    public TimeSpan Most { get; private init; } = TimeSpan.FromSeconds(60);

    public IReadOnlyList<int> Clients { get; private init; } = [1, 4];

    public string Server { get; private init; } = Path.Combine("artifacts", "bench-server");

    public string RetailFile { get; private init; } = Path.Combine("..", "shared", "data", "online-retail", "online-retail-2010-12-01_09.csv");

    public string Json { get; private init; } = Path.Combine("artifacts", "bench.json");

    public bool IsPostgres => Engine == "postgres";

    /// <summary>Reads the command line; nothing when it cannot be understood.</summary>
    public static Settings? Parse(string[] args)
    {
        var settings = new Settings();
        for (var index = 0; index < args.Length; index += 2)
        {
            if (index + 1 == args.Length || settings.With(args[index], args[index + 1]) is not { } next)
            {
                return null;
            }

            settings = next;
        }

        return settings;
    }

    public bool Wants(string workload) => Only.Count == 0 || Only.Contains(workload);

    private Settings? With(string name, string value) => name switch
    {
        "--engine" when value is "postgres" or "sqlite" => this with { Engine = value },
        "--only" => this with { Only = value.Split(',') },
        "--orders" when Number(value) is { } number => this with { Orders = number },
        "--runs" when Number(value) is > 0 and { } number => this with { Runs = number },
        "--count" when Number(value) is > 0 and { } number => this with { Count = number },
        "--seconds" when Number(value) is > 0 and { } number => this with { Most = TimeSpan.FromSeconds(number) },
        "--clients" when value.Split(',').All(one => Number(one) > 0) => this with { Clients = [.. value.Split(',').Select(one => Number(one)!.Value)] },
        "--server" => this with { Server = value },
        "--retail" => this with { RetailFile = value },
        "--json" => this with { Json = value },
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
