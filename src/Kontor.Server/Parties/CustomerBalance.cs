using Kontor.Domain.Billing;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Parties;

/// <summary>What a customer owes in one currency.</summary>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Open">What is still to be paid on its issued invoices.</param>
/// <param name="ToGood">Its payments and credits that pay nothing yet.</param>
public sealed record CustomerBalance(string Currency, decimal Open, decimal ToGood)
{
    /// <summary>What is open, less what it has to good: a debit memo raises it, a credit memo lowers it (T14).</summary>
    public decimal Balance => Open - ToGood;

    /// <summary>In each currency, by its code.</summary>
    public static async Task<IReadOnlyList<CustomerBalance>> Of(Db db, Id<Customer> customer, CancellationToken stop)
    {
        var open = await db.Set<Invoice>().IgnoreAutoIncludes().AsNoTracking()
            .Where(invoice => invoice.Customer == customer && invoice.State == InvoiceState.Sent && invoice.Due != 0)
            .Select(invoice => new { invoice.Currency, Amount = invoice.Due }).ToListAsync(stop);
        var toGood = await db.Set<CustomerPayment>().IgnoreAutoIncludes().AsNoTracking()
            .Where(payment => payment.Customer == customer && payment.Unused != 0)
            .Select(payment => new { payment.Currency, Amount = payment.Unused }).ToListAsync(stop);
        return
        [
            .. open.Concat(toGood).Select(one => one.Currency).Distinct().Order(StringComparer.Ordinal).Select(currency => new CustomerBalance(
                currency,
                open.Where(one => one.Currency == currency).Sum(one => one.Amount),
                toGood.Where(one => one.Currency == currency).Sum(one => one.Amount))),
        ];
    }
}

/// <summary>What a customer owes, in every currency that something is open in.</summary>
/// <param name="Customer">Which.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Balances">Empty when nothing is open and nothing to good.</param>
public sealed record CustomerStanding(Id<Customer> Customer, string Number, string Name, IReadOnlyList<CustomerBalance> Balances);
