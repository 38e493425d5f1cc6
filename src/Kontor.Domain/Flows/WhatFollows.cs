using Kontor.Domain.Kernel;

namespace Kontor.Domain.Flows;

/// <summary>What each fact obliges the house to do: the whole choreography on one screen.</summary>
public static class WhatFollows
{
    private static readonly Dictionary<Type, Func<Fact, IEnumerable<Errand>>> Table = [];

    static WhatFollows()
    {
    }

    /// <summary>The errands that a fact owes; none for most facts.</summary>
    public static IEnumerable<Errand> Of(Fact fact) => Table.TryGetValue(fact.GetType(), out var errands) ? errands(fact) : [];

    private static void When<TFact>(Func<TFact, IEnumerable<Errand>> errands)
        where TFact : Fact => Table.Add(typeof(TFact), fact => errands((TFact)fact));
}
