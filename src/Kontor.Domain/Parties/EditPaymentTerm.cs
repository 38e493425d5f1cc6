using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>Changes what the next orders agree on; the orders there are keep the term as it was (rule 28). Its code stays.</summary>
public sealed record EditPaymentTerm : PaymentTermFields, IAct<PaymentTerm>
{
    public IEnumerable<Fact> Apply(PaymentTerm term, Moment now)
    {
        if (Change.Text(term.Code, Code) != term.Code)
        {
            throw new Faulty("code", "The code of a payment term stays. Add another term and deactivate this one.");
        }

        Fill(term);
        return [];
    }
}
