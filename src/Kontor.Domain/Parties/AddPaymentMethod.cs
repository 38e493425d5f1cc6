using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes up a new way to pay.</summary>
public sealed record AddPaymentMethod : PaymentMethodFields, IMake<PaymentMethod>
{
    public override IEnumerable<Fault> Faults() => [.. Check.Given("code", Code), .. Check.Given("name", Name), .. base.Faults()];

    public IEnumerable<Need> Needs() => Codes.Asked<PaymentMethod>(Code);

    public Made<PaymentMethod> Make(Moment now)
    {
        Codes.MustBeFree<PaymentMethod>("code", Code, now);
        return new Made<PaymentMethod>(new PaymentMethod
        {
            Id = now.NewId<PaymentMethod>(),
            Code = Change.Text("", Code),
            Name = Change.Text("", Name),
            IsInvoice = IsInvoice ?? false,
            IsCash = IsCash ?? false,
        });
    }
}
