using System.Text.Json;
using Kontor.Domain.Parties;
using Kontor.Server.Http;
using Kontor.Server.Store;

namespace Kontor.Server.Parties;

/// <summary>What a customer owes, for programs: the figures of the customer's own screen.</summary>
internal static class BalanceApi
{
    public static void MapBalance(this IEndpointRouteBuilder api) =>
        api.MapGet("/customers/{id:guid}/balance", Get).WithTags("customers").WithName("customers.balance")
            .WithSummary("What the customer owes in each currency: what is open on issued invoices, what it has to good, and the balance of both.")
            .WithMetadata(new AnswerAbout(typeof(CustomerStanding)));

    private static async Task<IResult> Get(HttpContext context, Guid id, Db db, CancellationToken stop)
    {
        context.Require("customers.read");
        context.Require("invoices.read");
        context.Require("payments.read");
        var customer = (Customer)await ReadEndpoints.Find(db, CustomerLifecycle.Table, id, null, stop);
        var standing = new CustomerStanding(customer.Id, customer.Number, customer.Name, await CustomerBalance.Of(db, customer.Id, stop));
        return Results.Text(JsonSerializer.Serialize(standing, DocumentJson.Options), "application/json");
    }
}
