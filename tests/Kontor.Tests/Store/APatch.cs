using System.Text.Json.Nodes;
using Kontor.Server.Store;
using Kontor.Tests.Harness;
using Xunit;

namespace Kontor.Tests.Store;

public sealed class APatch
{
    [Fact]
    public void Turns_any_state_into_any_other()
    {
        var random = Seed.Random();
        for (var turn = Counts.Of(5_000, 200_000); turn > 0; turn--)
        {
            var before = State(random, 3);
            var after = random.Next(3) == 0 ? State(random, 3) : Changed(before, random);

            Assert.Equal(after.ToJsonString(), After(before, after), JsonText.Comparer);
        }
    }

    [Fact]
    public void Is_nothing_when_nothing_changed()
    {
        var state = State(Seed.Random(), 3);

        Assert.Null(Patch.Between(state, state.DeepClone().AsObject()));
    }

    [Fact]
    public void Names_only_the_line_that_changed()
    {
        var before = JsonNode.Parse("""{"lines":[{"id":"a","position":1,"quantity":4},{"id":"b","position":2,"quantity":5}],"net":1}""")!.AsObject();
        var after = JsonNode.Parse("""{"lines":[{"id":"a","position":1,"quantity":4},{"id":"b","position":2,"quantity":6}],"net":1}""")!.AsObject();

        Assert.Equal("""{"lines":{"b":{"quantity":6}}}""", Patch.Between(before, after)!.ToJsonString());
    }

    [Theory]
    [InlineData("""{"a":{"x":1}}""", """{"a":{}}""")]
    [InlineData("""{"a":{"x":1}}""", """{"a":null}""")]
    [InlineData("""{"a":[{"id":"p","v":1}]}""", """{"a":{"p":1}}""")]
    [InlineData("""{"a":[{"id":"p","v":1},{"id":"q","v":1}]}""", """{"a":[{"id":"q","v":1},{"id":"p","v":1}]}""")]
    [InlineData("""{"a":[{"id":"p","v":1},{"id":"p","v":2}]}""", """{"a":[{"id":"p","v":1},{"id":"p","v":3}]}""")]
    [InlineData("""{"a":{"b":{"c":1}}}""", """{"a":{"b":{"c":null}}}""")]
    [InlineData("{}", """{"a":null}""")]
    public void Says_what_a_plain_merge_cannot(string before, string after)
    {
        Assert.Equal(after, After(JsonNode.Parse(before)!.AsObject(), JsonNode.Parse(after)!.AsObject()));
    }

    /// <summary>Through text, as the journal keeps it.</summary>
    private static string After(JsonObject before, JsonObject after)
    {
        var state = before.DeepClone().AsObject();
        if (Patch.Between(before, after) is { } patch)
        {
            Patch.Apply(state, JsonNode.Parse(patch.ToJsonString())!.AsObject());
        }

        return state.ToJsonString();
    }

    private static JsonObject State(Random random, int depth)
    {
        var state = new JsonObject();
        foreach (var name in "abcdef".Where(_ => random.Next(2) == 0))
        {
            state[name.ToString()] = Value(random, depth);
        }

        return state;
    }

    private static JsonNode? Value(Random random, int depth) => random.Next(depth == 0 ? 4 : 8) switch
    {
        0 => random.Next(4) == 0 ? null : JsonValue.Create(random.Next(3)),
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create("word" + random.Next(3)),
        3 => new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => (JsonNode?)JsonValue.Create(random.Next(3)))]),
        4 or 5 => State(random, depth - 1),
        _ => Lines(random, depth - 1),
    };

    /// <summary>Lines have ids, and mostly positions.</summary>
    private static JsonArray Lines(Random random, int depth)
    {
        var positions = random.Next(4) > 0;
        return new JsonArray([.. "pqrst".Where(_ => random.Next(2) == 0).OrderBy(_ => random.Next()).Select((id, index) =>
        {
            var line = State(random, depth);
            line["id"] = id.ToString();
            if (positions)
            {
                line["position"] = index + 1;
            }

            return (JsonNode?)line;
        })]);
    }

    private static JsonObject Changed(JsonObject before, Random random)
    {
        var after = before.DeepClone().AsObject();
        foreach (var name in after.Select(member => member.Key).Where(_ => random.Next(3) == 0).ToList())
        {
            after[name] = after[name] switch
            {
                JsonObject part when random.Next(3) > 0 => Changed(part, random),
                JsonArray { Count: > 0 } list when random.Next(3) > 0 && list[0] is JsonObject => new JsonArray([.. list.Skip(random.Next(2)).Select(line => (JsonNode?)Changed(line!.AsObject(), random))]),
                _ => Value(random, 2),
            };
        }

        return after;
    }

    /// <summary>Members may stand in any order; lists may not.</summary>
    private sealed class JsonText : IEqualityComparer<string>
    {
        public static JsonText Comparer { get; } = new();

        public bool Equals(string? x, string? y) => JsonNode.DeepEquals(JsonNode.Parse(x!), JsonNode.Parse(y!));

        public int GetHashCode(string text) => 0;
    }
}
