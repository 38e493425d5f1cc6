using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Sales;

/// <summary>To whom an order is billed, and how it is paid: what its invoices say of it until they are issued (V23, V26).</summary>
public sealed record BillingDetails(
    string? CustomerOrderNumber,
    string? Reference,
    Address BillTo,
    Address ShipTo,
    string? BillingEmail,
    int PaymentTermDays,
    AgreedTerm? AgreedTerm,
    string PaymentMethod)
{
    internal static BillingDetails Of(Order order) =>
        new(order.CustomerOrderNumber, order.Reference, order.BillTo, order.ShipTo, order.BillingEmail, order.PaymentTermDays, order.AgreedTerm, order.PaymentMethod);

    /// <summary>The invoices that wait are told of what has changed since.</summary>
    internal IEnumerable<Fact> Tell(Order order) =>
        order.ReadyInvoices.Count > 0 && Of(order) is var now && now != this ? [new BillingChanged(order.ReadyInvoices, this, now)] : [];
}

/// <summary>An order is billed to somebody else, or paid otherwise, than when its invoices were made ready.</summary>
public sealed record BillingChanged(IReadOnlyList<Guid> Ready, BillingDetails Before, BillingDetails After) : Fact;
