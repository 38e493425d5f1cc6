using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Billing;

/// <summary>A customer has money to good from a note that takes no invoice back (T14): no payment of theirs holds it yet.</summary>
public sealed record CreditWaits(MoneyIn Money) : Fact
{
    internal static CreditWaits Of(Invoice note, Moment now) => new(new MoneyIn(
        note.Customer, note.CustomerName, note.Order, note.OrderNumber, note.Currency, note.Released, note.PaymentMethod, now.Today, note.Number, null));
}
