using Kontor.Domain.Catalog;
using Kontor.Domain.Flows;
using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;
using Kontor.Domain.Tax;
using Kontor.Tests.Kernel;
using Kontor.Tests.Parties;

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
            Xunit.Assert.Empty(facts.SelectMany(WhatFollows.Of));
            now.Add(document);
        }

        return now;
    }

    /// <summary>With the tax table too, goods, a service, and a customer at home.</summary>
    public static TestMoment Furnished()
    {
        var now = Open();
        foreach (var making in EuTaxTable.Regions.Where(region => region.Code == "FI").Select(Errand.Make).Concat(EuTaxTable.Rates.Where(rate => rate.Region == "FI").Select(Errand.Make)))
        {
            now.Add(Lifecycles.Of(making.Kind).Make(making.Act, now).Document);
        }

        now.Make(ProductLifecycle.Table, new AddProduct { Sku = "MUG", Name = "Mug", Price = 10 });
        now.Make(ProductLifecycle.Table, new AddProduct { Sku = "EBOOK", Name = "E-book", Price = 10, IsInventory = false, SupplyKind = SupplyKind.ElectronicServices });
        now.Acme();
        return now;
    }

    public static OrderSettings Settings(this TestMoment now) => now.All<OrderSettings>().Single();

    public static OrderType Type(this TestMoment now, string code) => now.Named<OrderType>(code)!;
}
