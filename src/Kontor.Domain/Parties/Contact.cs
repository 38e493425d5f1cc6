using Kontor.Domain.Kernel;

namespace Kontor.Domain.Parties;

/// <summary>A person at a customer or a supplier.</summary>
/// <param name="Name">The person.</param>
/// <param name="Email">Offered when a paper is sent (V19).</param>
/// <param name="Phone">As written.</param>
/// <param name="Role">Such as <c>buyer</c> or <c>accounts payable</c>.</param>
public sealed record Contact(string Name, string? Email, string? Phone, string? Role)
{
    internal static IEnumerable<Fault> Faults(string field, Contact contact) =>
    [
        .. Check.Given($"{field}.name", contact.Name),
        .. Check.Filled($"{field}.name", contact.Name, 200),
        .. Check.Email($"{field}.email", contact.Email),
        .. Check.Text($"{field}.phone", contact.Phone, 50),
        .. Check.Text($"{field}.role", contact.Role, 100),
    ];

    internal Contact Tidy() =>
        new(Name.Trim(), Change.Optional(null, Email), Change.Optional(null, Phone), Change.Optional(null, Role));
}
