using System.Reflection;
using Kontor.Server.Store;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Kontor.Tests.Harness;

/// <summary>Runs a theory once per engine: <c>[Theory, EachEngine] public async Task Is_refused_twice(Engine engine)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachEngineAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([new TheoryDataRow<Engine>(Engine.Sqlite), new TheoryDataRow<Engine>(Engine.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
