using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Activities;

/// <summary>What somebody does, or is to do, about an order or a customer (K16).</summary>
public sealed class Activity : Document<Activity, ActivityState>
{
    internal Activity()
    {
    }

    public ActivityKind Kind { get; internal set; }

    public string Subject { get; internal set; } = "";

    /// <summary>What was said, or is to be done.</summary>
    public string? Text { get; internal set; }

    public DateOnly? DueOn { get; internal set; }

    /// <summary>Whose it is, by the name of the user.</summary>
    public string Owner { get; internal set; } = "";

    public Id<Order>? Order { get; internal set; }

    public string? OrderNumber { get; internal set; }

    public Id<Customer>? Customer { get; internal set; }

    public string? CustomerName { get; internal set; }

    public string MadeBy { get; internal set; } = "";

    public DateTime MadeAt { get; internal set; }

    public string? DoneBy { get; internal set; }

    public DateTime? DoneAt { get; internal set; }

    public override string Label => Subject;
}

public enum ActivityState
{
    Open,
    Done,
    Cancelled,
}

/// <summary>What kind of doing it is.</summary>
public enum ActivityKind
{
    Task,
    Call,
    Meeting,

    /// <summary>Something to remember.</summary>
    Note,
}
