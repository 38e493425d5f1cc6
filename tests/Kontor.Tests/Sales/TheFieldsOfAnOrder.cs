using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Xunit;

namespace Kontor.Tests.Sales;

public sealed class TheFieldsOfAnOrder
{
    private static readonly OrderField Project = new("project", "Project", OrderFieldKind.Choice, true, false, ["A", "B"]);

    [Theory]
    [InlineData(OrderFieldKind.Text, "anything", true)]
    [InlineData(OrderFieldKind.User, "Anna", true)]
    [InlineData(OrderFieldKind.Number, "-12.5", true)]
    [InlineData(OrderFieldKind.Number, "12,5", false)]
    [InlineData(OrderFieldKind.Date, "2026-11-22", true)]
    [InlineData(OrderFieldKind.Date, "22.11.2026", false)]
    [InlineData(OrderFieldKind.Choice, "A", true)]
    [InlineData(OrderFieldKind.Choice, "C", false)]
    public void Hold_what_their_kind_allows(OrderFieldKind kind, string value, bool fits)
    {
        var field = new OrderField("x", "X", kind, true, false, kind == OrderFieldKind.Choice ? ["A", "B"] : null);

        Assert.Equal(fits ? [] : ["fields[0].value"], Faults([field], [new("x", value)]));
    }

    [Fact]
    public void Are_those_that_are_switched_on_each_once() =>
        Assert.Equal(
            ["fields[0].key", "fields[2].key", "fields[3].key"],
            Faults([Project, OrderField.Usual[0] with { IsShown = false }], [new("seller", "Anna"), new("project", "A"), new("project", "B"), new("colour", "red")]));

    [Fact]
    public void Must_be_filled_when_required_on_a_new_order()
    {
        Assert.Equal(["fields"], Faults([Project with { IsRequired = true }], []));
        Assert.Equal(["fields[0].value"], Faults([Project with { IsRequired = true }], [new("project", " ")]));
        Assert.Empty(Faults([Project with { IsRequired = true }], [new("project", "A")]));
    }

    [Fact]
    public void Are_required_only_from_now_on()
    {
        Assert.Empty(Faults([Project with { IsRequired = true }], [], before: []));
        Assert.Equal(["fields"], Faults([Project with { IsRequired = true }], [], before: [new("project", "A")]));
    }

    [Fact]
    public void Keep_what_they_held_when_the_settings_change()
    {
        OrderFieldValue[] old = [new("seller", "Anna"), new("project", "C")];

        Assert.Empty(Faults([Project], old, before: old));
        Assert.Equal(["fields[1].value"], Faults([Project], [old[0], new("project", "D")], before: old));
    }

    [Fact]
    public void Of_a_user_name_one_who_works_here()
    {
        var owner = new OrderField("owner", "Owner", OrderFieldKind.User, true, false, null);

        Assert.Equal(["fields[0].value"], OrderFieldValue.Faults([owner], [new("owner", "Nobody")], null, ["Anna"]).Select(fault => fault.Field));
        Assert.Empty(OrderFieldValue.Faults([owner], [new("owner", "Anna")], null, ["Anna"]));
        Assert.Empty(OrderFieldValue.Faults([owner], [new("owner", "Gone")], [new("owner", "Gone")], ["Anna"]));
        Assert.Empty(OrderFieldValue.Faults(OrderField.Usual, [new("seller", "Anybody")], null, ["Anna"]));
    }

    [Theory]
    [InlineData("Project number", "projectNumber")]
    [InlineData("Työn väri!", "tyonVari")]
    [InlineData("2nd", "field12nd")]
    [InlineData("☕", "field1")]
    public void Get_a_key_of_their_name_when_they_have_none(string name, string key) =>
        Assert.Equal([key], new EditOrderSettings { Fields = [new("", name, OrderFieldKind.Text, true, false, [])] }.Fields!.Select(field => field.Key));

    private static IEnumerable<string> Faults(IReadOnlyList<OrderField> fields, IReadOnlyList<OrderFieldValue> given, IReadOnlyList<OrderFieldValue>? before = null) =>
        OrderFieldValue.Faults(fields, given, before).Select(fault => fault.Field);
}
