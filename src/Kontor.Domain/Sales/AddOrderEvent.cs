using Kontor.Domain.Kernel;

namespace Kontor.Domain.Sales;

/// <summary>Tells something of the order, in words, for ever (V35): a call, a complaint, what was agreed. It changes nothing else.</summary>
/// <param name="Kind">What kind of thing, in the house's own words, such as <c>Complaint</c>.</param>
/// <param name="Text">What there is to tell.</param>
public sealed record AddOrderEvent(string? Kind = null, string? Text = null) : IAct<Order>, IChecked
{
    /// <summary>What the order tells by itself.</summary>
    private static readonly string[] Own = ["Completed", "Delete", "Hold", "Release", "Attachment", "AttachmentDeleted"];

    public IEnumerable<Fault> Faults() =>
    [
        .. Check.That(!string.IsNullOrWhiteSpace(Kind), "kind", "Kind is required: one or two words, such as Complaint."),
        .. Check.Text("kind", Kind, 60),
        .. Check.That(!Is("Cancel"), "kind", "To cancel the order, use “cancel”: it does all that goes with it."),
        .. Check.That(!Own.Any(Is), "kind", $"“{Kind?.Trim()}” is told by the order itself. Choose another word."),
        .. Check.That(!string.IsNullOrWhiteSpace(Text), "text", "Text is required."),
        .. Check.Length("text", Text, 2000),
    ];

    public IEnumerable<Fact> Apply(Order order, Moment now) =>
        [new OrderEvent(now.NewId<OrderEvent>(), order.Id, Kind!.Trim(), Text!.Trim(), now.Instant, now.By.Name)];

    private bool Is(string own) => string.Equals(Kind?.Trim(), own, StringComparison.OrdinalIgnoreCase);
}
