using Kontor.Domain.Kernel;
using Kontor.Domain.People;

namespace Kontor.Domain.Sales;

/// <summary>Who sells and who looks after an order are people who work here; whom it named before may have left.</summary>
public static class OrderPeople
{
    internal static IEnumerable<Fault> Faults(Order order, string? seller, string? assignedTo, Moment now) =>
        seller is null && assignedTo is null ? [] : [.. Faults("seller", seller, order.Seller, now), .. Faults("assignedTo", assignedTo, order.AssignedTo, now)];

    /// <param name="field">In the body.</param>
    /// <param name="name">As it was sent; an empty one clears.</param>
    /// <param name="before">Whom the document names now.</param>
    /// <param name="now">With all users.</param>
    public static IEnumerable<Fault> Faults(string field, string? name, string? before, Moment now) =>
        string.IsNullOrWhiteSpace(name) || name.Trim() == before || now.All<User>().Any(user => user.State == UserState.Active && user.Name == name.Trim())
            ? []
            : [new Fault(field, $"{Check.Called(field)} must be the name of an active user; there is none called “{name.Trim()}”.")];
}
