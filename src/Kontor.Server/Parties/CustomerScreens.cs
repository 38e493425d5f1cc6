using Kontor.Domain.Parties;
using Kontor.Server.Http;
using Kontor.Server.Store;
using Kontor.Server.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Kontor.Server.Parties;

/// <summary>The screens of customers and exchange rates, and how a form finds one while its name is typed.</summary>
public static class CustomerScreens
{
    private const int Most = 12;

    public static void MapCustomerScreens(this IEndpointRouteBuilder pages)
    {
        pages.MapScreen<CustomersScreen>("/customers", "customers.read");
        pages.MapScreen<CustomerScreen>("/customers/{id:guid}", "customers.read");
        pages.MapScreen<ExchangeRatesScreen>("/exchange-rates", "exchange-rates.read");
        pages.MapGet("/find/addresses", async (HttpContext context, Db db, Guid customer) =>
        {
            context.Require("customers.read");
            var found = (Customer)await ReadEndpoints.Find(db, CustomerLifecycle.Table, customer, null, context.RequestAborted);
            return Results.Json(found.ShipTos.Append(found.BillTo).Distinct().Select(address => new
            {
                Label = string.Join(", ", new[] { address.Name, address.Line1, $"{address.PostalCode} {address.City}".Trim(), address.Country }.Where(part => !string.IsNullOrEmpty(part))),
                Address = address,
            }));
        }).ExcludeFromDescription();
        pages.MapGet("/find/customers", async (HttpContext context, Db db, string q) =>
        {
            context.Require("customers.read");
            var found = await CustomerList.Of().Filtered(db.Set<Customer>(), ListModel.Searching(q)).Where(one => one.State == CustomerState.Active)
                .OrderBy(one => one.Name).Take(Most).AsNoTracking().ToListAsync(context.RequestAborted);
            return new RazorComponentResult<FoundList>(new
            {
                Things = found.Select(one => new Found(one.Id.ToString(), one.Name, one.Name, one.Number, Hint: $"{one.Number} · {one.BillTo.City} {one.BillTo.Country} {one.VatId}")).ToList(),
            });
        }).ExcludeFromDescription();
    }
}
