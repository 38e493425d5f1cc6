using Kontor.Domain.Activities;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;
using Kontor.Server.Store;

namespace Kontor.Server.Activities;

/// <summary>What the list of activities can be asked.</summary>
public static class ActivityList
{
    /// <param name="me">Whose are “mine”.</param>
    /// <param name="today">What was due before is overdue.</param>
    public static Listing<Activity> Of(string me = "", DateOnly today = default) => new Listing<Activity>()
        .Status(activity => activity.State)
        .Choice("kind", activity => activity.Kind)
        .Filter("mine", (all, value) => ListValues.Flag("mine", value) is true ? all.Where(activity => activity.Owner == me) : all.Where(activity => activity.Owner != me), "true for one's own.", ListFilterKind.Flag)
        .Filter(
            "overdue",
            (all, value) => ListValues.Flag("overdue", value) is true
                ? all.Where(activity => activity.State == ActivityState.Open && activity.DueOn < today)
                : all.Where(activity => activity.State != ActivityState.Open || activity.DueOn == null || activity.DueOn >= today),
            "true for what is open and was due before today.",
            ListFilterKind.Flag)
        .Exactly("owner", activity => activity.Owner)
        .Part("subject", activity => activity.Subject)
        .Filter("order", (all, value) => ListValues.Id<Order>("order", value) is var order ? all.Where(activity => activity.Order == order) : all, "The id of the order.", ListFilterKind.Identity)
        .Filter("customer", (all, value) => ListValues.Id<Customer>("customer", value) is var customer ? all.Where(activity => activity.Customer == customer) : all, "The id of the customer.", ListFilterKind.Identity)
        .Number("orderNumber", activity => activity.OrderNumber)
        .Part("customerName", activity => activity.CustomerName)
        .Days("dueFrom", "dueTo", activity => activity.DueOn)
        .Instants("from", "to", activity => activity.MadeAt)
        .Sort("dueOn", activity => activity.DueOn, isDefault: true, rises: true)
        .Sort("madeAt", activity => activity.MadeAt);

    /// <summary>As one person asks on one day.</summary>
    public static async Task<Listing<Activity>> For(HttpContext context)
    {
        var services = context.RequestServices;
        return Of(context.Person().Actor.Name, await BusinessDay.Of(services.GetRequiredService<ReferenceData>(), services.GetRequiredService<TimeProvider>(), context.RequestAborted));
    }
}
