using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Parties;

public sealed class APaymentMethod
{
    private readonly TestMoment now = new();

    [Fact]
    public void Is_known_by_one_code()
    {
        Card();

        Assert.Equal("code", Assert.Single(Assert.Throws<Faulty>(Card).Faults).Field);
        Assert.Equal(["code", "name"], new AddPaymentMethod().Faults().Select(fault => fault.Field));
    }

    [Fact]
    public void Keeps_its_code()
    {
        var card = Card();

        Assert.Equal("code", Assert.Single(Assert.Throws<Faulty>(() => Edit(card, new() { Code = "kortti" })).Faults).Field);
        Edit(card, new() { Code = "card", Name = "Kortti" });

        Assert.Equal(("card", "Kortti"), (card.Code, card.Name));
    }

    [Fact]
    public void Stays_on_account_or_not_once_it_is_used()
    {
        var card = Card();
        Assert.Equal([Need.Use(card.Id)], new EditPaymentMethod { IsInvoice = true }.Needs(card));
        Assert.Empty(new EditPaymentMethod { IsInvoice = false }.Needs(card));
        now.Uses(card);

        Assert.Equal("isInvoice", Assert.Single(Assert.Throws<Faulty>(() => Edit(card, new() { IsInvoice = true })).Faults).Field);
        Assert.False(card.IsInvoice);
    }

    [Fact]
    public void May_become_on_account_before_it_is_used()
    {
        var card = Card();

        Edit(card, new() { IsInvoice = true });

        Assert.True(card.IsInvoice);
    }

    private PaymentMethod Card() => now.Make(PaymentMethodLifecycle.Table, new AddPaymentMethod { Code = "card", Name = "Card" });

    private void Edit(PaymentMethod method, EditPaymentMethod body) => PaymentMethodLifecycle.Table.Take(method, body, now);
}
