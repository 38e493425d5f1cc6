using Kontor.Domain.Kernel;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Activities;

/// <summary>Money of a customer is to go back: a task for whoever has the order in hand (V36).</summary>
/// <param name="Id">The identity it is to have.</param>
/// <param name="Order">Of which order.</param>
/// <param name="Subject">How much, and how.</param>
public sealed record PlanRefundActivity(Id<Activity> Id, Id<Order> Order, string Subject) : IMake<Activity>
{
    public IEnumerable<Need> Needs() => [Need.Of(Order)];

    public Made<Activity> Make(Moment now)
    {
        var order = now.The(Order);
        return new Made<Activity>(new Activity
        {
            Id = Id,
            Kind = ActivityKind.Task,
            Subject = Subject,
            DueOn = now.Today,
            Owner = order.AssignedTo ?? order.Seller ?? "",
            Order = order.Id,
            OrderNumber = order.Number,
            Customer = order.Customer,
            CustomerName = order.CustomerName,
            MadeBy = now.By.Name,
            MadeAt = now.Instant,
        });
    }
}
