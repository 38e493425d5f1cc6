using Kontor.Domain.Parties;
using Kontor.Server.Http;

namespace Kontor.Server.Parties;

/// <summary>What the list of payment terms can be asked.</summary>
public static class PaymentTermList
{
    public static Listing<PaymentTerm> Of() => new Listing<PaymentTerm>()
        .Status(term => term.State)
        .Exactly("code", term => term.Code)
        .Part("name", term => term.Name)
        .Flag("endOfMonth", term => term.EndOfMonth)
        .Choice("holds", term => term.Holds)
        .Part("q", term => term.Code, term => term.Name)
        .Sort("code", term => term.Code, isDefault: true, rises: true)
        .Sort("name", term => term.Name)
        .Sort("days", term => term.Days);
}
