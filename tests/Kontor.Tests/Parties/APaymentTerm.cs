using System.Globalization;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Parties;

/// <summary>V21, V23: by when an invoice is due, and what waits until it is paid.</summary>
public sealed class APaymentTerm
{
    private readonly TestMoment now = new();

    [Theory]
    [InlineData(14, false, null, "2026-03-01", "2026-03-15")]
    [InlineData(30, false, null, "2028-01-31", "2028-03-01")]
    [InlineData(0, true, null, "2026-02-05", "2026-02-28")]
    [InlineData(0, true, null, "2028-02-29", "2028-02-29")]
    [InlineData(30, true, null, "2026-01-15", "2026-02-28")]
    [InlineData(30, true, null, "2026-01-31", "2026-03-31")]
    [InlineData(0, false, 10, "2026-03-10", "2026-03-10")]
    [InlineData(0, false, 10, "2026-03-11", "2026-04-10")]
    [InlineData(14, false, 31, "2026-02-01", "2026-02-28")]
    [InlineData(0, true, 10, "2026-12-05", "2027-01-10")]
    public void Counts_days_then_goes_to_the_end_of_that_month_then_to_its_day(int days, bool endOfMonth, int? dayOfMonth, string invoiced, string due) =>
        Assert.Equal(DateOnly.Parse(due, CultureInfo.InvariantCulture), Added(new() { Code = "T", Name = "Term", Days = days, EndOfMonth = endOfMonth, DayOfMonth = dayOfMonth }).DueDate(DateOnly.Parse(invoiced, CultureInfo.InvariantCulture)));

    [Fact]
    public void Is_never_due_before_its_days_are_over()
    {
        for (var day = new DateOnly(2027, 12, 1); day < new DateOnly(2028, 4, 1); day = day.AddDays(1))
        {
            foreach (var (days, end, fixedDay) in new[] { (0, true, (int?)null), (7, false, 31), (45, true, 15), (30, false, 1) })
            {
                var due = new AgreedTerm("T", days, end, fixedDay).DueDate(day);
                Assert.True(due >= day.AddDays(days) && due <= day.AddDays(days + 62), $"{day} {days} {end} {fixedDay}: {due}");
            }
        }
    }

    [Fact]
    public void With_days_of_ones_own_is_days_net_and_holds_what_it_held() =>
        Assert.Equal(
            new AgreedTerm("EOM", 5, false, null, PaymentHold.Shipping), new AgreedTerm("EOM", 0, true, 10, PaymentHold.Shipping).Net(5));

    [Fact]
    public void Keeps_its_code()
    {
        var term = Added(new() { Code = "NET7", Name = "A week", Days = 7, DayOfMonth = 15, AdvancePercent = 40 });

        Assert.Equal("code", Assert.Single(Assert.Throws<Faulty>(() => Edit(term, new() { Code = "NET8" })).Faults).Field);
        Edit(term, new() { Name = "One week", DayOfMonth = 0, AdvancePercent = 0, Holds = PaymentHold.Supply });

        Assert.Equal(("NET7", "One week", 7, null, null, PaymentHold.Supply), (term.Code, term.Name, term.Days, term.DayOfMonth, term.AdvancePercent, term.Holds));
    }

    [Fact]
    public void Has_a_code_of_its_own_a_name_and_numbers_that_make_sense()
    {
        Added(new() { Code = "NET7", Name = "A week" });

        Assert.Equal("code", Assert.Single(Assert.Throws<Faulty>(() => Added(new() { Code = "NET7", Name = "Again" })).Faults).Field);
        Assert.Equal(
            ["code", "name", "days", "dayOfMonth", "advancePercent"],
            new AddPaymentTerm { Days = 366, DayOfMonth = 32, AdvancePercent = 100.5m }.Faults().Select(fault => fault.Field));
    }

    [Fact]
    public void Stays_while_something_names_it()
    {
        var term = Added(new() { Code = "NET7", Name = "A week" });

        Assert.Equal("in-use", Assert.Throws<Refused>(() => PaymentTermLifecycle.Table.Take(term, new DeletePaymentTerm(), now.Uses(term))).Reason.Code);
    }

    private PaymentTerm Added(AddPaymentTerm body) => now.Make(PaymentTermLifecycle.Table, body);

    private void Edit(PaymentTerm term, EditPaymentTerm body) => PaymentTermLifecycle.Table.Take(term, body, now);
}
