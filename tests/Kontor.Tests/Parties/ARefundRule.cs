using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Tests.Kernel;
using Kontor.Tests.Sales;
using Xunit;

namespace Kontor.Tests.Parties;

/// <summary>W13: by which methods money may go back.</summary>
public sealed class ARefundRule
{
    private readonly TestMoment now = NewHouse.Open();

    [Theory]
    [InlineData("card", "card")]
    [InlineData("cash", "cash, bank")]
    [InlineData("bank", "bank")]
    [InlineData("invoice", "bank")]
    [InlineData("barter", "barter")]
    public void Of_a_new_house_lets_it_go_back(string paid, string back) =>
        Assert.Equal(back, string.Join(", ", RefundRule.Allowed(paid, now.All<RefundRule>())));

    [Fact]
    public void Out_of_use_lets_it_go_back_as_it_came()
    {
        Take(new DeactivateRefundRule());

        Assert.Equal(["cash"], RefundRule.Allowed("cash", now.All<RefundRule>()));
    }

    [Fact]
    public void Stays_with_its_method_and_names_those_there_are()
    {
        Take(new EditRefundRule { RefundMethods = ["bank", " card ", "bank"] });

        Assert.Equal(["bank", "card"], Cash.RefundMethods);
        Assert.Equal(["paymentMethod"], Faults(() => Take(new EditRefundRule { PaymentMethod = "card" })));
        Assert.Equal(["refundMethods[1]"], Faults(() => Take(new EditRefundRule { RefundMethods = ["cash", "barter"] })));
        Assert.Equal(["paymentMethod"], Faults(() => now.Make(RefundRuleLifecycle.Table, new AddRefundRule { PaymentMethod = "card", RefundMethods = ["card"] })));
        Assert.Equal(["paymentMethod"], Faults(() => now.Make(RefundRuleLifecycle.Table, new AddRefundRule { PaymentMethod = "barter", RefundMethods = ["card"] })));
        Assert.Equal(["paymentMethod", "refundMethods"], new AddRefundRule().Faults().Select(fault => fault.Field));
    }

    [Fact]
    public void Keeps_the_methods_it_names()
    {
        var voucher = now.Make(PaymentMethodLifecycle.Table, new AddPaymentMethod { Code = "voucher", Name = "Voucher" });
        Take(new EditRefundRule { RefundMethods = ["voucher"] });

        Assert.Equal("in-use", Assert.Throws<Refused>(() => PaymentMethodLifecycle.Table.Take(voucher, new DeletePaymentMethod(), now)).Reason.Code);
        Take(new EditRefundRule { RefundMethods = ["cash"] });
        PaymentMethodLifecycle.Table.Take(voucher, new DeletePaymentMethod(), now);
    }

    private RefundRule Cash => now.Named<RefundRule>("cash")!;

    private void Take(IAct<RefundRule> act) => RefundRuleLifecycle.Table.Take(Cash, act, now);

    private static IEnumerable<string> Faults(Action act) => Assert.Throws<Faulty>(act).Faults.Select(fault => fault.Field);
}
