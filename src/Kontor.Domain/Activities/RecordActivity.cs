using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Activities;

/// <summary>Notes what the house itself has done with an order: it is done as soon as it is noted (T09).</summary>
public sealed record RecordActivity(Id<Order> Order, string Subject) : IMake<Activity>
{
    public IEnumerable<Need> Needs() => [Need.Of(Order)];

    public Made<Activity> Make(Moment now)
    {
        var order = now.The(Order);
        var activity = new Activity
        {
            Id = now.NewId<Activity>(),
            Kind = ActivityKind.Note,
            Subject = Subject,
            Owner = now.By.Name,
            Order = order.Id,
            OrderNumber = order.Number,
            Customer = order.Customer,
            CustomerName = order.CustomerName,
            MadeBy = now.By.Name,
            MadeAt = now.Instant,
        };
        return new Made<Activity>(activity, new ActivityRecorded(activity.Id));
    }
}

/// <summary>Something was noted that is done already.</summary>
public sealed record ActivityRecorded(Id<Activity> Activity) : Fact;
