using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Takes up a new customer, under the next number unless one is given (V03).</summary>
public sealed record AddCustomer : CustomerFields, IMake<Customer>
{
    private const string Series = "customer";

    public override IEnumerable<Fault> Faults() => [.. Check.Given("name", Name), .. Check.Given("billTo", BillTo), .. base.Faults()];

    public IEnumerable<Need> Needs() =>
        [.. Number is null ? [Need.Number(Series)] : Codes.Asked<Customer>(Number), .. Asked()];

    public Made<Customer> Make(Moment now)
    {
        Codes.MustBeFree<Customer>("number", Number, now);
        var customer = new Customer { Id = now.NewId<Customer>() };
        Fill(customer, now);
        customer.Number = Number is null ? now.Number(Series) : customer.Number;
        customer.IsBusiness = IsBusiness ?? (customer.VatId ?? customer.CompanyId) is not null;
        return new Made<Customer>(customer);
    }
}
