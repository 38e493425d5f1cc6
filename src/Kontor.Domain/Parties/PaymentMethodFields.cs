using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>What may be said of a payment method; a field not sent stays.</summary>
public abstract record PaymentMethodFields : IChecked
{
    public string? Code { get; init; }

    public string? Name { get; init; }

    public bool? IsInvoice { get; init; }

    public bool? IsCash { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("code", Code, 40),
        .. Check.Filled("name", Name, 100),
        .. Check.That(IsInvoice != true || IsCash != true, "isCash", "What is paid later on invoice is not cash."),
    ];
}
