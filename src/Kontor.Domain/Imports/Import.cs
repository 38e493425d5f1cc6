using Kontor.Domain.Kernel;

namespace Kontor.Domain.Imports;

public enum ImportState
{
    /// <summary>Its turn has not come: imports run one after another.</summary>
    Waiting,
    Running,
    Done,

    /// <summary>The file or the database could not be read on; what was done before stays.</summary>
    Failed,

    /// <summary>Somebody stopped it; what was done before stays.</summary>
    Stopped,
}

/// <summary>A file of orders, customers or products on its way in: how far it has come, and what became of its rows.</summary>
public sealed class Import : Document<Import, ImportState>
{
    internal Import()
    {
    }

    /// <summary>How the file is read, such as <c>orders</c> or <c>shopify</c>.</summary>
    public string Profile { get; internal set; } = "";

    /// <summary>As it was called where it came from.</summary>
    public string FileName { get; internal set; } = "";

    /// <summary>In bytes.</summary>
    public decimal FileSize { get; internal set; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string FileHash { get; internal set; } = "";

    /// <summary>Customers, products and warehouses that are missing are made; otherwise their rows are faults.</summary>
    public bool MakesMissing { get; internal set; }

    public Guid StartedById { get; internal set; }

    public string StartedByName { get; internal set; } = "";

    public DateTime AskedAt { get; internal set; }

    public int RowsTotal { get; internal set; }

    /// <summary>The checkpoint: so many rows, from the first on, are dealt with for good.</summary>
    public int RowsRead { get; internal set; }

    /// <summary>The end of the batch whose first half is taken; nothing between batches.</summary>
    public int? HalfWayTo { get; internal set; }

    public int RowsDone { get; internal set; }

    public int RowsFailed { get; internal set; }

    /// <summary>Kept in the report until something here can take them, such as a credit note.</summary>
    public int RowsWaiting { get; internal set; }

    /// <summary>An earlier import brought them.</summary>
    public int RowsAlreadyThere { get; internal set; }

    public ImportMade Made { get; internal set; } = new();

    /// <summary>How many rows were treated in a way that is not plain, by reason.</summary>
    public IReadOnlyList<ImportDecision> Decisions { get; internal set; } = [];

    public DateTime? StartedAt { get; internal set; }

    public DateTime? EndedAt { get; internal set; }

    /// <summary>When it last came on.</summary>
    public DateTime? AdvancedAt { get; internal set; }

    /// <summary>How long it has worked, pauses left out.</summary>
    public decimal Seconds { get; internal set; }

    /// <summary>Why it failed.</summary>
    public string? Fault { get; internal set; }

    /// <summary>Rows a second.</summary>
    public decimal? Rate => Seconds > 0 ? decimal.Round(RowsRead / Seconds, 1) : null;

    /// <summary>At that rate.</summary>
    public decimal? SecondsLeft => State == ImportState.Running && Rate is > 0 ? decimal.Round((RowsTotal - RowsRead) / Rate.Value, 1) : null;

    public override string Label => FileName;
}

/// <summary>What an import has made and changed.</summary>
public sealed record ImportMade(
    int Customers = 0, int Products = 0, int Warehouses = 0, int Orders = 0, int StockAdjustments = 0, int OrdersReduced = 0, int OrdersCancelled = 0)
{
    internal ImportMade And(ImportMade more) => new(
        Customers + more.Customers,
        Products + more.Products,
        Warehouses + more.Warehouses,
        Orders + more.Orders,
        StockAdjustments + more.StockAdjustments,
        OrdersReduced + more.OrdersReduced,
        OrdersCancelled + more.OrdersCancelled);
}

/// <summary>So many rows were treated in one way that is not plain.</summary>
public sealed record ImportDecision(string Code, int Rows);
