namespace Kontor.Bench;

/// <summary>One of the workloads of docs/performance.md.</summary>
internal abstract class Workload
{
    public static IReadOnlyList<Workload> All { get; } = [new PlaceOrders(), new FullRoad(), new WayBack(), new Lists(), new HotProduct(), new ImportFile(), new ReadyToAnswer()];

    /// <summary>Such as W1.</summary>
    public abstract string Name { get; }

    public abstract Task Run(Stage stage);
}
