using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Tax;

namespace Kontor.Domain.Sales;

/// <summary>Makes the rows of an order from what was sent, and tells every fault by its row.</summary>
internal static class OrderLines
{
    public static IEnumerable<Need> Needs(IReadOnlyList<OrderLineInput> rows)
    {
        foreach (var row in rows)
        {
            if (row.Product is { } product)
            {
                yield return Need.Of(product);
            }
            else if (!string.IsNullOrEmpty(row.Sku))
            {
                yield return Need.Named<Product>(row.Sku);
            }
        }
    }

    public static IReadOnlyList<OrderLine> From(IReadOnlyList<OrderLineInput> rows, Order order, Moment now, List<Fault> faults)
    {
        var before = order.Lines.ToDictionary(line => line.Id);
        var lines = new List<OrderLine>(rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            if (One(rows[index], $"lines[{index}]", before, order, now, faults) is { } line)
            {
                line.Position = index + 1;
                lines.Add(line);
            }
        }

        faults.AddRange(before.Values.Where(line => !lines.Contains(line)).Select(Stays).OfType<Fault>());

        return lines;
    }

    /// <summary>Why a row cannot be taken out; one that was credited whole, and let go, can.</summary>
    private static Fault? Stays(OrderLine gone) => gone switch
    {
        _ when gone.Shipped > 0 || gone.Unstocked > 0 || gone.Planned > 0 =>
            new Fault("lines", $"Row {gone.Position} ({gone.Description}) was shipped or planned in part, so it stays; lower its quantity instead."),
        _ when gone.Billed != 0 || gone.BilledNet != 0 =>
            new Fault("lines", $"Row {gone.Position} ({gone.Description}) is on an invoice, so it stays. Discard that invoice, or credit it, and take the row out then; or lower its quantity."),
        _ => null,
    };

    private static OrderLine? One(OrderLineInput row, string path, Dictionary<Id<OrderLine>, OrderLine> before, Order order, Moment now, List<Fault> faults)
    {
        OrderLine? line = null;
        if (row.Id is { } id && !before.Remove(id, out line))
        {
            faults.Add(new Fault($"{path}.id", "The order has no such row, or it was named twice."));
            return null;
        }

        var count = faults.Count;
        line = line is null ? Begin(row, path, order, now, faults) : Same(row, path, line, faults);
        if (line is null)
        {
            return null;
        }

        line.Description = string.IsNullOrWhiteSpace(row.Description) ? line.Description : row.Description.Trim();
        line.Reorder(row.Quantity ?? line.Ordered);
        line.Price = row.Price ?? line.Price;
        line.DiscountPercent = row.DiscountPercent ?? line.DiscountPercent;
        line.DiscountAmount = row.DiscountAmount ?? line.DiscountAmount;
        faults.AddRange(Faults(line, path, order));
        return faults.Count > count ? null : line;
    }

    private static OrderLine? Begin(OrderLineInput row, string path, Order order, Moment now, List<Fault> faults)
    {
        faults.AddRange(Check.That(row.Quantity is not null || row.Charge is not null, $"{path}.quantity", "Quantity is required."));
        if (row.IsFreeText)
        {
            faults.AddRange(Check.That(!string.IsNullOrWhiteSpace(row.Description) || row.Charge is not null, $"{path}.description", "A row needs a product (by product or sku) or a description."));
            faults.AddRange(Check.That(row.Price is not null, $"{path}.price", "A free-text row needs a price."));
            faults.AddRange(Check.That(row.Unit is null || Unit.Codes.Contains(row.Unit), $"{path}.unit", "Unit must be a UN/ECE Recommendation 20 code, such as C62 (piece) or HUR (hour)."));
            return new OrderLine
            {
                Id = now.NewId<OrderLine>(),
                Charge = row.Charge,
                Description = row.Charge is { } charge ? Words.Sentence(Words.Spaced(charge.ToString())) : "",
                Ordered = row.Charge is null ? 0 : 1,
                Unit = row.Unit ?? Unit.Piece.Code,
                TaxClass = row.TaxClass ?? TaxClass.Standard,
            };
        }

        var product = row.Product is { } id ? now.Find(id) : now.Named<Product>(row.Sku!);
        if (product is not { State: ProductState.Active })
        {
            faults.Add(row.Product is null
                ? new Fault($"{path}.sku", $"There is no active product with the SKU “{row.Sku}”.")
                : new Fault($"{path}.product", "There is no such active product."));
            return null;
        }

        faults.AddRange(Check.That(row.Charge is null || !product.IsInventory, $"{path}.charge", "A charge is a service, never goods."));
        return new OrderLine
        {
            Id = now.NewId<OrderLine>(),
            Charge = row.Charge,
            Ordered = row.Charge is null ? 0 : 1,
            Product = product.Id,
            Sku = product.Sku,
            Description = product.Name,
            Unit = product.UnitCode,
            IsInventory = product.IsInventory,
            IsStocked = product.IsInventory && order.Terms.AffectsInventory,
            SupplyKind = product.IsInventory ? SupplyKind.Goods : product.SupplyKind,
            Price = row.Price ?? OrderRate.PriceOf(product, order, now, faults),
            TaxClass = product.TaxClass,
            Account = product.SalesAccount,
        };
    }

    private static OrderLine Same(OrderLineInput row, string path, OrderLine line, List<Fault> faults)
    {
        faults.AddRange(Check.That(row.Charge is null || row.Charge == line.Charge, $"{path}.charge", "A row stays the charge it is; add another row instead."));
        faults.AddRange(Check.That(row.Product is null || row.Product == line.Product, $"{path}.product", "The product of a row stays; add another row instead."));
        faults.AddRange(Check.That(string.IsNullOrEmpty(row.Sku) || row.Sku == line.Sku, $"{path}.sku", "The product of a row stays; add another row instead."));
        return line;
    }

    private static IEnumerable<Fault> Faults(OrderLine line, string path, Order order) =>
    [
        .. Check.That(line.Ordered > 0, $"{path}.quantity", "Quantity must be above zero."),
        .. Check.Between($"{path}.quantity", Math.Max(0, line.Ordered), 0, 999_999_999),
        .. Check.Between($"{path}.price", Math.Max(0, line.Price), 0, 999_999_999),
        .. Check.That(
            new Unit(line.Unit).Fits(line.Ordered), $"{path}.quantity", $"Quantity has at most {new Unit(line.Unit).Decimals} decimals in the unit {line.Unit}."),
        .. Check.That(
            line.Cancelled + line.Delivered + line.Planned == 0 || line.Wanted >= line.Delivered + line.Planned,
            $"{path}.quantity",
            $"Quantity cannot be below the {line.Cancelled + line.Delivered + line.Planned:0.####} that were delivered{(line.Cancelled > 0 ? ", given up" : "")} or are on a draft shipment."),
        .. Check.Length($"{path}.description", line.Description, 1000),
        .. line.Amount(line.Ordered).Faults($"{path}.", new Currency(order.Currency)),
    ];
}
