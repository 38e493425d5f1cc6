using Kontor.Domain.Kernel;
using Kontor.Domain.Parties;
using Kontor.Domain.People;
using Kontor.Domain.Sales;

namespace Kontor.Domain.Activities;

/// <summary>Plans or notes an activity, about an order, a customer, or neither.</summary>
public sealed record AddActivity : ActivityFields, IMake<Activity>
{
    public Id<Order>? Order { get; init; }

    /// <summary>The order's, when nothing is said.</summary>
    public Id<Customer>? Customer { get; init; }

    public override IEnumerable<Fault> Faults() => [.. Check.Given("subject", Subject), .. base.Faults()];

    public IEnumerable<Need> Needs() =>
    [
        Need.All<User>(),
        .. Order is { } order ? [Need.Of(order)] : Array.Empty<Need>(),
        .. Customer is { } customer ? [Need.Of(customer)] : Array.Empty<Need>(),
    ];

    public Made<Activity> Make(Moment now)
    {
        var order = Order is { } one ? now.Find(one) : null;
        var customer = Customer is { } other ? now.Find(other) : null;
        List<Fault> faults =
        [
            .. OrderPeople.Faults("owner", Owner, now.By.Name, now),
            .. Check.That(Order is null || order is not null, "order", "There is no such order."),
            .. Check.That(Customer is null || customer is not null, "customer", "There is no such customer."),
            .. Check.That(order is null || customer is null || order.Customer == customer.Id, "customer", $"{order?.Number} is of another customer."),
        ];
        if (faults.Count > 0)
        {
            throw new Faulty(faults);
        }

        var activity = new Activity
        {
            Id = now.NewId<Activity>(),
            Owner = now.By.Name,
            Order = order?.Id,
            OrderNumber = order?.Number,
            Customer = order?.Customer ?? customer?.Id,
            CustomerName = order?.CustomerName ?? customer?.Name,
            MadeBy = now.By.Name,
            MadeAt = now.Instant,
        };
        Fill(activity);
        return new Made<Activity>(activity);
    }
}
