using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;

namespace Kontor.Domain.Stock;

/// <summary>What may be said of a warehouse; a field not sent stays.</summary>
public abstract record WarehouseFields : IChecked
{
    public string? Code { get; init; }

    public string? Name { get; init; }

    public Address? Address { get; init; }

    public NegativeStock? NegativeStock { get; init; }

    public virtual IEnumerable<Fault> Faults() =>
    [
        .. Check.Filled("code", Code, 40),
        .. Check.Filled("name", Name, 200),
        .. Address.Faults("address", Address),
    ];

    internal void Fill(Warehouse warehouse)
    {
        warehouse.Code = Change.Text(warehouse.Code, Code);
        warehouse.Name = Change.Text(warehouse.Name, Name);
        warehouse.Address = Address?.Tidy(warehouse.Name) ?? warehouse.Address;
        warehouse.NegativeStock = NegativeStock ?? warehouse.NegativeStock;
    }
}
