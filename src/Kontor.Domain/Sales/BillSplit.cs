using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>How an order is split into invoices that are made together: equal parts, percentages that add up to 100, or a schedule with dates or milestones (K12).</summary>
public sealed record BillSplit(int? Parts = null, IReadOnlyList<decimal>? Percents = null, IReadOnlyList<ScheduledBill>? Schedule = null)
{
    /// <summary>What each part is of the whole.</summary>
    internal IReadOnlyList<decimal> Weights() =>
        Percents ?? Schedule?.Select(part => part.Percent).ToList() ?? Tax.BilledTogether.Equally(Parts!.Value);

    internal IEnumerable<Fault> Faults() =>
    [
        .. Check.That(
            (Parts is null ? 0 : 1) + (Percents is null ? 0 : 1) + (Schedule is null ? 0 : 1) == 1, "split", "Say how many equal parts, or the percentages, or the schedule."),
        .. Check.That(Parts is null or (>= 2 and <= 120), "split.parts", "There must be 2 to 120 parts."),
        .. Check.Rows("split.percents", Percents, 120),
        .. Check.Rows("split.schedule", Schedule, 120),
        .. Percents is null ? [] : Tax.BilledTogether.Faults("split.percents", Percents),
        .. Schedule is null ? [] : Tax.BilledTogether.Faults("split.schedule", [.. Schedule.Select(part => part.Percent)]),
        .. Check.Each("split.schedule", Schedule, (path, part) =>
        [
            .. Check.Text($"{path}.milestone", part.Milestone, 100),
            .. Check.That(part.DueDate is null || part.InvoiceDate is null || part.DueDate >= part.InvoiceDate, $"{path}.dueDate", "The due date cannot be before the invoice date."),
        ]),
    ];
}

/// <summary>One invoice of a schedule.</summary>
/// <param name="Percent">Of what is left to bill.</param>
/// <param name="InvoiceDate">Nothing means the day it is sent.</param>
/// <param name="DueDate">Nothing means by the payment term.</param>
/// <param name="Milestone">What it waits for, as printed.</param>
public sealed record ScheduledBill(decimal Percent, DateOnly? InvoiceDate = null, DateOnly? DueDate = null, string? Milestone = null);
