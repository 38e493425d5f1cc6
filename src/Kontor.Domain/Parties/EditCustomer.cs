using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Changes the defaults of the customer's next orders; the orders it has stay as they are (V09).</summary>
public sealed record EditCustomer : CustomerFields, IAct<Customer>
{
    public IEnumerable<Need> Needs(Customer customer) => [.. Codes.Asked<Customer>(Number, customer.Number), .. Asked()];

    public IEnumerable<Fact> Apply(Customer customer, Moment now)
    {
        Codes.MustBeFree<Customer>("number", Number, now, customer.Number);
        Fill(customer, now);
        customer.IsBusiness = IsBusiness ?? customer.IsBusiness;
        return [];
    }
}
