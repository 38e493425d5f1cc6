using Kontor.Domain.Activities;
using Kontor.Domain.Parties;
using Kontor.Domain.Sales;
using Kontor.Server.Http;

namespace Kontor.Server.Activities;

/// <summary>Activities in the API, beyond what their table gives.</summary>
public static class ActivityApi
{
    public static void MapActivities(this IEndpointRouteBuilder api)
    {
        api.MapRows("/activities", "activities", "Activities, page by page: mine=true, overdue=true, by kind.", _ => ActivityList.Of(), db => db.Set<Activity>(), asked: ActivityList.For).WithName("activities.list");
        api.MapListOf<Order, Activity>("activities", "activities", _ => ActivityList.Of(), order => activity => activity.Order == order);
        api.MapListOf<Customer, Activity>("activities", "activities", _ => ActivityList.Of(), customer => activity => activity.Customer == customer);
    }
}
