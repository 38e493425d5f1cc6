using Kontor.Domain.Kernel;
using Xunit;

namespace Kontor.Tests.Kernel;

/// <summary>It is one thing for all: asked for in one way, told by one code.</summary>
public sealed class AMissingPermission
{
    [Fact]
    public void Is_never_a_refusal() => Assert.Throws<ArgumentException>(() => new Refused(Permit.Code, "This needs more."));

    [Fact]
    public void Names_what_takes_it_and_what_may_be_done_without()
    {
        var missing = Assert.Throws<Forbidden>(() => new Permit("shipments.confirm", "To confirm it at once", "Save it as a draft instead.").Require(_ => false));

        Assert.Equal(new Reason("forbidden", "To confirm it at once needs the permission “shipments.confirm” too. Save it as a draft instead."), missing.Reason);
        Assert.Equal("This needs the permission “orders.pay”.", new Permit("orders.pay").Missing.Sentence);
    }

    [Fact]
    public void Is_not_asked_of_who_has_it() => new TestMoment().Require(new Permit("invoices.credit"));
}
