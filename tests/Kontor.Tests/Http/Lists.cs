using Kontor.Domain.Parties;
using Kontor.Domain.Stock;
using Kontor.Server.Billing;
using Kontor.Server.Catalog;
using Kontor.Server.Http;
using Kontor.Server.Parties;
using Kontor.Server.People;
using Kontor.Server.Sales;
using Kontor.Server.Shipping;
using Kontor.Server.Stock;
using Kontor.Server.Tax;

namespace Kontor.Tests.Http;

/// <summary>Every list of the API with its path.</summary>
internal static class Lists
{
    public static IReadOnlyList<(string Path, Listing List)> All { get; } =
    [
        ("/api/v1/customers", CustomerList.Of()),
        ("/api/v1/suppliers", SupplierList.Of()),
        ("/api/v1/organisations", OrganisationList.Of()),
        ("/api/v1/payment-methods", PaymentMethodList.Of()),
        ("/api/v1/payment-terms", PaymentTermList.Of()),
        ("/api/v1/refund-rules", RefundRuleList.Of()),
        ("/api/v1/exchange-rates", ExchangeRateList.Of()),
        ("/api/v1/products", ProductList.Of()),
        ("/api/v1/tax-regions", TaxRegionList.Of()),
        ("/api/v1/tax-rates", TaxRateList.Of()),
        ("/api/v1/warehouses", WarehouseList.Of()),
        ("/api/v1/stock", StockList.Of(Enumerable.Empty<StockMove>().AsQueryable())),
        ("/api/v1/stock/moves", StockMoveList.Of()),
        ("/api/v1/stock-adjustments", StockAdjustmentList.Of()),
        ("/api/v1/order-types", OrderTypeList.Of()),
        ("/api/v1/work-statuses", WorkStatusList.Of()),
        ("/api/v1/settings", OrderSettingsList.Of()),
        ("/api/v1/orders", OrderList.Of(Enumerable.Empty<Customer>().AsQueryable())),
        ("/api/v1/shipments", ShipmentList.Of(Enumerable.Empty<Customer>().AsQueryable())),
        ("/api/v1/returns", ReturnList.Of(Enumerable.Empty<Customer>().AsQueryable())),
        ("/api/v1/invoices", InvoiceList.Of(Enumerable.Empty<Customer>().AsQueryable())),
        ("/api/v1/payments", PaymentList.Of(Enumerable.Empty<Customer>().AsQueryable())),
        ("/api/v1/users", UserList.Of()),
        ("/api/v1/roles", RoleList.Of()),
        ("/api/v1/api-keys", ApiKeyList.Of()),
    ];

    /// <summary>A value that a filter understands.</summary>
    public static string ValueFor(ListFilter filter) => filter.Kind switch
    {
        ListFilterKind.Identity => "0198c0de-0000-7000-8000-000000000001",
        ListFilterKind.Day => "2026-11-22",
        ListFilterKind.Number => "-12.3456",
        ListFilterKind.Flag => "true",
        ListFilterKind.Choice => string.Join(',', filter.Choices),
        _ => "Järvi%20_%25%5C",
    };
}
