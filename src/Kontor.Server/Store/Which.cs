using Kontor.Domain.Kernel;

namespace Kontor.Server.Store;

/// <summary>One document among all kinds: a stock item has its product's id, so the id alone does not tell.</summary>
internal readonly record struct Which(Type Kind, Guid Id)
{
    public static Which Of(Document document) => new(document.GetType(), document.Key);
}
