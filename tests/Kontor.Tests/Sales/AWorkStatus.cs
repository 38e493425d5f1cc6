using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Sales;

public sealed class AWorkStatus
{
    private readonly TestMoment now = new();

    [Fact]
    public void Is_the_default_when_it_is_the_first()
    {
        var (first, design) = (Added("new", "New"), Added("design", "Design"));

        Assert.Equal((true, 1, false, 2), (first.IsDefault, first.Position, design.IsDefault, design.Position));
    }

    [Fact]
    public void Takes_the_place_of_the_former_default()
    {
        var (first, design) = (Added("new", "New"), Added("design", "Design"));
        Added("production", "Production");

        var facts = Edit(design, new() { IsDefault = true });

        Assert.Equal([new WorkStatusReplaced(first.Id, design.Id)], facts);
        Assert.True(design.IsDefault);
        WorkStatusLifecycle.Table.Take(first, new YieldWorkStatus(), now);
        Assert.False(first.IsDefault);
    }

    [Fact]
    public void Takes_the_place_of_the_former_default_when_it_is_added_as_one()
    {
        var first = Added("new", "New");

        var (document, facts) = WorkStatusLifecycle.Table.Make(new AddWorkStatus { Code = "draft", Names = new("Draft", null, null, null), IsDefault = true }, now);

        Assert.Equal([new WorkStatusReplaced(first.Id, ((WorkStatus)document).Id)], facts);
    }

    [Fact]
    public void Stays_the_default_until_another_is_made_it()
    {
        var first = Added("new", "New");

        Assert.Equal("isDefault", Assert.Single(Assert.Throws<Faulty>(() => Edit(first, new() { IsDefault = false })).Faults).Field);
        Assert.Empty(Edit(first, new() { IsDefault = true }));
        Assert.Equal("default-work-status", Assert.Throws<Refused>(() => WorkStatusLifecycle.Table.Take(first, new DeactivateWorkStatus(), now)).Reason.Code);
        Assert.Equal("default-work-status", Assert.Throws<Refused>(() => WorkStatusLifecycle.Table.Take(first, new DeleteWorkStatus(), now)).Reason.Code);
        Assert.Equal(WorkStatusState.Active, first.State);
    }

    [Fact]
    public void Becomes_the_default_only_while_it_is_active()
    {
        Added("new", "New");
        var design = Added("design", "Design");
        WorkStatusLifecycle.Table.Take(design, new DeactivateWorkStatus(), now);

        Assert.Equal("isDefault", Assert.Single(Assert.Throws<Faulty>(() => Edit(design, new() { IsDefault = true })).Faults).Field);
    }

    [Fact]
    public void Keeps_its_code_when_it_is_renamed()
    {
        var first = Added("new", "New");

        Edit(first, new() { Code = "new", Names = new("Fresh", " Uusi ", "", null), Position = 5 });

        Assert.Equal(("new", new WorkStatusNames("Fresh", "Uusi", null, null), 5), (first.Code, first.Names, first.Position));
        Assert.Equal("code", Assert.Single(Assert.Throws<Faulty>(() => Edit(first, new() { Code = "fresh" })).Faults).Field);
    }

    [Theory]
    [InlineData("fi", "Uusi")]
    [InlineData("nl", "New")]
    [InlineData("en", "New")]
    [InlineData("sv", "New")]
    public void Is_called_as_the_reader_speaks_or_in_English(string language, string name) =>
        Assert.Equal(name, new WorkStatusNames("New", "Uusi", null, null).In(language));

    [Fact]
    public void In_use_is_not_deleted()
    {
        Added("new", "New");
        var design = Added("design", "Design");
        now.Uses(design);

        Assert.Equal("in-use", Assert.Throws<Refused>(() => WorkStatusLifecycle.Table.Take(design, new DeleteWorkStatus(), now)).Reason.Code);
    }

    [Fact]
    public void Needs_a_code_and_an_English_name()
    {
        Assert.Equal(["code", "names"], new AddWorkStatus().Faults().Select(fault => fault.Field));
        Assert.Equal(["names.en", "names.fi"], new EditWorkStatus { Names = new("", new string('x', 61), null, null) }.Faults().Select(fault => fault.Field));
    }

    private WorkStatus Added(string code, string name) =>
        now.Make(WorkStatusLifecycle.Table, new AddWorkStatus { Code = code, Names = new(name, null, null, null) });

    private IReadOnlyList<Fact> Edit(WorkStatus status, EditWorkStatus body) => WorkStatusLifecycle.Table.Take(status, body, now);
}
