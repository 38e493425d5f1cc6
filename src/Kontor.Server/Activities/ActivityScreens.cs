using Kontor.Domain.Activities;
using Kontor.Server.Ui;

namespace Kontor.Server.Activities;

/// <summary>The screens of activities.</summary>
public static class ActivityScreens
{
    public static void MapActivityScreens(this IEndpointRouteBuilder pages)
    {
        pages.ServiceProvider.GetRequiredService<ActForms>().Ask<AddActivity, ActivityForm>().Ask<EditActivity, ActivityForm>();
        pages.MapScreen<ActivitiesScreen>("/activities", "activities.read");
        pages.MapScreen<ActivityScreen>("/activities/{id:guid}", "activities.read");
    }
}
