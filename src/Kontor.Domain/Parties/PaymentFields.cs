using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>What may be said of money that comes in.</summary>
public abstract record PaymentFields : IChecked
{
    /// <summary>The code of a payment method; that of the order when nothing is said.</summary>
    public string? Method { get; init; }

    /// <summary>Today when nothing is said.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>What the bank, the card or the till calls it.</summary>
    public string? Reference { get; init; }

    /// <summary>What another system calls the payment: the same key makes one payment.</summary>
    public string? ExternalKey { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Text("method", Method, 40),
        .. Check.Text("reference", Reference, 200),
        .. Check.Text("externalKey", ExternalKey, 200),
    ];

    /// <summary>The method that is meant, among those that bring money.</summary>
    /// <exception cref="Faulty">There is no such method.</exception>
    internal static string MethodOf(string? given, string usual, Moment now)
    {
        var methods = now.All<PaymentMethod>().Where(one => one is { State: PaymentMethodState.Active }).ToList();
        var code = string.IsNullOrWhiteSpace(given) ? Usual(usual, methods) : given.Trim();
        return methods.Exists(one => one.Code == code && !one.IsInvoice)
            ? code
            : throw new Faulty("method", $"Method must say how the money came: {Words.Or(methods.Where(one => !one.IsInvoice).Select(one => one.Code))}.");
    }

    /// <summary>What is sold on account is usually paid by bank.</summary>
    private static string Usual(string usual, List<PaymentMethod> methods) =>
        methods.Exists(one => one.Code == usual && one.IsInvoice) && methods.Exists(one => one.Code == "bank") ? "bank" : usual;
}
