using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Tests.Kernel;

namespace Kontor.Tests.Sales;

/// <summary>A house as it is on its first day.</summary>
internal static class NewHouse
{
    /// <summary>Takes every making of a new installation, in order, as the server does; nothing may be owed by them.</summary>
    public static TestMoment Open()
    {
        var now = new TestMoment();
        foreach (var making in NewInstallation.Makings)
        {
            if (making.Act is IChecked body)
            {
                Xunit.Assert.Empty(body.Faults());
            }

            var (document, facts) = Lifecycles.Of(making.Kind).Make(making.Act, now);
            Xunit.Assert.Empty(facts);
            now.Add(document);
        }

        return now;
    }

    public static OrderSettings Settings(this TestMoment now) => now.All<OrderSettings>().Single();

    public static OrderType Type(this TestMoment now, string code) => now.Named<OrderType>(code)!;
}
