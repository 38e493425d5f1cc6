using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

public enum PaymentMethodState
{
    Active,
    Inactive,
    Deleted,
}

/// <summary>How an order is paid (V43); only what is paid on invoice can be credited by a credit note (V38).</summary>
public sealed class PaymentMethod : Document<PaymentMethod, PaymentMethodState>, IReference, INamed
{
    internal PaymentMethod()
    {
    }

    public static string NamedBy => nameof(Code);

    /// <summary>As orders and customers keep it, so it never changes.</summary>
    public string Code { get; internal set; } = "";

    public string Name { get; internal set; } = "";

    /// <summary>On account: the invoice is paid later, by its due date.</summary>
    public bool IsInvoice { get; internal set; }

    /// <summary>Notes and coins: what is to be paid is rounded to them, and change is given (W05).</summary>
    public bool IsCash { get; internal set; }

    public override string Label => Name;
}
