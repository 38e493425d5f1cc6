using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Parties;

/// <summary>What the list of payment methods can be asked.</summary>
public static class PaymentMethodList
{
    public static Listing<PaymentMethod> Of() => new Listing<PaymentMethod>()
        .Status(method => method.State)
        .Exactly("code", method => method.Code)
        .Part("name", method => method.Name)
        .Flag("isInvoice", method => method.IsInvoice)
        .Part("q", method => method.Code, method => method.Name)
        .Sort("name", method => method.Name, isDefault: true, rises: true)
        .Sort("code", method => method.Code);
}
