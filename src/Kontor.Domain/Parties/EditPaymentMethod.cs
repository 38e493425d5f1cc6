using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Renames a payment method. Its code stays, and whether it is on account stays once an order is paid by it.</summary>
public sealed record EditPaymentMethod : PaymentMethodFields, IAct<PaymentMethod>
{
    public IEnumerable<Need> Needs(PaymentMethod method) => ChangesKind(method) ? [Need.Use(method.Id)] : [];

    public IEnumerable<Fact> Apply(PaymentMethod method, Moment now)
    {
        if (Change.Text(method.Code, Code) != method.Code)
        {
            throw new Faulty("code", "The code of a payment method stays. Add another method and deactivate this one.");
        }

        if (ChangesKind(method) && now.IsUsed(method.Id))
        {
            throw new Faulty("isInvoice", $"{method.Name} is in use, so it stays {(method.IsInvoice ? "on account" : "paid at once")}. Add another method instead.");
        }

        method.Name = Change.Text(method.Name, Name);
        method.IsInvoice = IsInvoice ?? method.IsInvoice;
        method.IsCash = IsCash ?? method.IsCash;
        return [];
    }

    private bool ChangesKind(PaymentMethod method) => IsInvoice is { } given && given != method.IsInvoice;
}
