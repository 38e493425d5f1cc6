using System.Text;
using System.Text.Json.Nodes;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Server.Store;
using Kontor.Tests.Kernel;
using Xunit;

namespace Kontor.Tests.Store;

public sealed class AMemento
{
    public static TheoryData<string> Tables => [.. Lifecycles.All.Select(table => table.Plural)];

    [Theory, MemberData(nameof(Tables))]
    public void Gives_the_document_back_whole(string plural)
    {
        var samples = SampleDocuments.Made().Where(one => one.GetType() == Lifecycles.Of(plural)!.Kind).ToList();

        Assert.NotEmpty(samples);
        Assert.All(samples, sample =>
        {
            var kept = Memento.Of(sample);
            var again = Memento.Restore(sample.GetType(), JsonNode.Parse(kept)!.AsObject(), sample.Version);
            Assert.Equal(Encoding.UTF8.GetString(kept), Encoding.UTF8.GetString(Memento.Of(again)));
            Assert.Equal((sample.Version, sample.Key, sample.Label, sample.StateName), (again.Version, again.Key, again.Label, again.StateName));
            Assert.Equal(Shown(sample), Shown(again));
        });
    }

    /// <summary>All that it tells, the computed too.</summary>
    private static string Shown(Document document) => Kontor.Server.Http.DocumentJson.Of(document).ToJsonString();
}
