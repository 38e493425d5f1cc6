using Kontor.Domain.Catalog;
using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.People;
using Kontor.Domain.Sales;
using Kontor.Domain.Stock;
using Kontor.Domain.Tax;
using Kontor.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Ui;

/// <summary>One of the things that a field may be.</summary>
public sealed record Selectable(string Value, string Label);

/// <summary>What a field may be, where there is a list of it: reference data by id or code, countries, units, languages.</summary>
public sealed class Selectables(ReferenceData references, IDbContextFactory<Db> books)
{
    /// <summary>The choices of a field by its type and name; nothing when it is typed freely.</summary>
    public async Task<IReadOnlyList<Selectable>?> Of(string name, Type type, Phrases phrases, CancellationToken stop)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            { IsEnum: true } => [.. Enum.GetValues(bare).Cast<Enum>().Select(value => new Selectable(value.ToString(), phrases.Of(value)))],
            _ when bare == typeof(Id<Warehouse>) => await Living<Warehouse>(one => new(one.Id.ToString(), $"{one.Code} · {one.Name}"), stop),
            _ when bare == typeof(Id<OrderType>) => await Living<OrderType>(one => new(one.Id.ToString(), one.Description), stop),
            _ when bare == typeof(Id<Role>) => await Living<Role>(one => new(one.Id.ToString(), one.Name), stop),
            _ when bare == typeof(Id<Product>) => await Services(stop),
            _ when bare != typeof(string) => null,
            _ => name switch
            {
                "paymentTerm" or "defaultPaymentTerm" => await Living<PaymentTerm>(one => new(one.Code, one.Name), stop),
                "paymentMethod" or "defaultPaymentMethod" or "refundMethods" => await Living<PaymentMethod>(one => new(one.Code, one.Name), stop),
                "workStatus" => [.. (await Living<WorkStatus>(stop)).OrderBy(one => one.Position).Select(one => new Selectable(one.Code, one.Names.In(phrases.Language)))],
                "region" => await Living<TaxRegion>(one => new(one.Code, $"{one.Code} · {one.Name}"), stop),
                "language" => [.. Languages.Codes.Select(code => new Selectable(code, Phrases.In(code)["language.own"]))],
                "country" => Countries(phrases),
                "attachmentTypes" => [.. OrderSettings.AllAttachmentTypes.Select(type => new Selectable(type, type))],
                "currency" => [.. Iso.Currencies.Order(StringComparer.Ordinal).Select(code => new Selectable(code, code))],
                "unitCode" => [.. Unit.Codes.Select(code => new Selectable(code, $"{phrases[$"unit.{code}"]} ({code})"))],
                _ => null,
            },
        };
    }

    /// <summary>Where goods leave from: not from quarantine.</summary>
    public async Task<IReadOnlyList<Selectable>> WarehousesToShipFrom(CancellationToken stop) =>
        [.. (await Living<Warehouse>(stop)).Where(one => !one.IsQuarantine).OrderBy(one => one.Code, StringComparer.OrdinalIgnoreCase).Select(one => new Selectable(one.Id.ToString(), $"{one.Code} · {one.Name}"))];

    /// <summary>The ways in which money comes in: on account is none.</summary>
    public async Task<IReadOnlyList<Selectable>> MoneyMethods(CancellationToken stop) =>
        [.. (await Living<PaymentMethod>(stop)).Where(one => !one.IsInvoice).OrderBy(one => one.Name, StringComparer.OrdinalIgnoreCase).Select(one => new Selectable(one.Code, one.Name))];

    /// <summary>How money for something usually comes: as it says, or by bank for what is on account.</summary>
    public static string? UsualMoney(string method, IReadOnlyList<Selectable> methods) =>
        methods.Any(one => one.Value == method) ? method : methods.FirstOrDefault(one => one.Value == "bank")?.Value;

    /// <summary>Those of a kind that are not deleted.</summary>
    public async Task<IReadOnlyList<T>> Living<T>(CancellationToken stop)
        where T : Document<T>, IReference =>
        [.. (await references.All<T>(stop)).Where(one => one.StateName == "Active")];

    private async Task<IReadOnlyList<Selectable>> Living<T>(Func<T, Selectable> choice, CancellationToken stop)
        where T : Document<T>, IReference =>
        [.. (await Living<T>(stop)).Select(choice).OrderBy(one => one.Label, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Where a form names a product by a list, it is one of the few that are not goods, such as an advance or a fee.</summary>
    private async Task<IReadOnlyList<Selectable>> Services(CancellationToken stop)
    {
        await using var db = await books.CreateDbContextAsync(stop);
        var services = await db.Set<Product>().AsNoTracking().Where(one => one.State == ProductState.Active && !one.IsInventory).OrderBy(one => one.Sku).Take(200).ToListAsync(stop);
        return [.. services.Select(one => new Selectable(one.Id.ToString(), $"{one.Sku} · {one.Name}"))];
    }

    private static List<Selectable> Countries(Phrases phrases) =>
        [.. Iso.Countries.Select(code => new Selectable(code, $"{phrases.Country(code)} ({code})")).OrderBy(one => one.Label, StringComparer.Create(phrases.Culture, ignoreCase: true))];
}
