using Xunit;

namespace Kontor.Tests.House;

/// <summary>The floors of the architecture, held against the code.</summary>
public sealed class NoCircles
{
    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.Below("src");

    [Fact]
    public void Every_folder_stands_on_a_floor()
    {
        var homeless = Files.Select(file => file.Folder).Distinct().Where(folder => !Floors.Has(folder));

        FormatRules.AssertNone(homeless);
    }

    [Fact]
    public void Every_arrow_points_down()
    {
        FormatRules.AssertNone(Arrows.PointingUp([.. Files.Where(file => Floors.Has(file.Folder))]));
    }

    [Fact]
    public void An_arrow_up_is_named_with_both_of_its_files()
    {
        var up = Arrows.PointingUp(
        [
            new("src/Kontor.Domain/Kernel/Act.cs", "namespace Kontor.Domain.Kernel; class Act { /* Order */ string s = \"Order\"; }"),
            new("src/Kontor.Domain/Sales/Order.cs", "namespace Kontor.Domain.Sales; class Order { Act act; Invoice late; }"),
            new("src/Kontor.Domain/Billing/Invoice.cs", "using Kontor.Domain.Sales;\nusing Kontor.Domain.Shipping;\nrecord struct Invoice(Order Order);"),
        ]);

        Assert.Equal(
        [
            "src/Kontor.Domain/Billing/Invoice.cs → src/Kontor.Domain/Shipping (using Kontor.Domain.Shipping)",
            "src/Kontor.Domain/Sales/Order.cs → src/Kontor.Domain/Billing/Invoice.cs (Invoice)",
        ], up);
    }

    [Fact]
    public void No_folder_and_type_share_a_name()
    {
        var rooms = Files.Select(file => file.Folder[(file.Folder.LastIndexOf('/') + 1)..]).ToHashSet();

        FormatRules.AssertNone(Files.SelectMany(file => file.Declares.Where(rooms.Contains).Select(name => $"{name} in {file.Path}")));
    }
}
