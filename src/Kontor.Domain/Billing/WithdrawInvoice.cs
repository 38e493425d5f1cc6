using Kontor.Domain.Kernel;

namespace Kontor.Domain.Billing;

/// <summary>A paper that was ready does not fit its order any more: it goes. The order has written another, and counts this one no longer.</summary>
public sealed record WithdrawInvoice : IAct<Invoice>
{
    public IEnumerable<Fact> Apply(Invoice invoice, Moment now) => [];
}
