using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes up a new payment term: due at once, unless it says otherwise.</summary>
public sealed record AddPaymentTerm : PaymentTermFields, IMake<PaymentTerm>
{
    public override IEnumerable<Fault> Faults() => [.. Check.Given("code", Code), .. Check.Given("name", Name), .. base.Faults()];

    public IEnumerable<Need> Needs() => Codes.Asked<PaymentTerm>(Code);

    public Made<PaymentTerm> Make(Moment now)
    {
        Codes.MustBeFree<PaymentTerm>("code", Code, now);
        var term = new PaymentTerm { Id = now.NewId<PaymentTerm>(), Code = Change.Text("", Code) };
        Fill(term);
        return new Made<PaymentTerm>(term);
    }
}
