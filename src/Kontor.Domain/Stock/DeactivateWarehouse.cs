using Kontor.Domain.Kernel;

namespace Kontor.Domain.Stock;

/// <summary>Takes a warehouse out of use: what names it stays as it is, nothing new can name it.</summary>
public sealed record DeactivateWarehouse : IAct<Warehouse>
{
    public IEnumerable<Fact> Apply(Warehouse warehouse, Moment now) => [];
}
